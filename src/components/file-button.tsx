import { useId } from 'react';
import { AttachIcon } from './icons.tsx';

interface FileButtonProps {
  id: string;
  label: string;
  /** Kinds that the picker shows first, as in the `accept` attribute. */
  accept: string;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  onFiles: (files: readonly File[]) => void;
}

/** Opens the device's own way to choose files. The field is a real one, so keyboard and screen readers know it; it looks like a button. */
export function FileButton({ id, label, accept, disabled, describedBy, onFiles }: FileButtonProps) {
  const labelId = useId();
  return (
    <label className="button button-secondary file-button" data-disabled={disabled ? true : undefined}>
      <AttachIcon />
      <span id={labelId}>{label}</span>
      <input
        id={id} type="file" multiple accept={accept} aria-disabled={disabled || undefined} className="visually-hidden" aria-labelledby={labelId} aria-describedby={describedBy}
        // It keeps the focus while it can do nothing: a field that is disabled gives it to nobody.
        onClick={(event) => { if (disabled) event.preventDefault(); }}
        onChange={(event) => {
          onFiles([...event.target.files ?? []]);
          event.target.value = ''; // The same file may be chosen again after it was taken off the list.
        }}
      />
    </label>
  );
}
