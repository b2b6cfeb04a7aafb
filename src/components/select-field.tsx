import { useId, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { fieldIds } from './field-ids.ts';

type SelectFieldProps = FieldWords & ComponentProps<'select'> & {
  options: readonly { value: string; label: string; disabled?: boolean | undefined; lang?: string | undefined }[];
};

/** The device's own picker, for a list too long to show as radios. Takes what `register` returns. */
export function SelectField({ label, hint, error, errorPrefix, options, className, ...select }: SelectFieldProps) {
  const ownId = useId();
  const id = select.id ?? select.name ?? ownId;
  const ids = fieldIds({ id, hint, error });
  return (
    <FieldFrame id={id} {...ids} label={label} hint={hint} error={error} errorPrefix={errorPrefix}>
      <select
        {...select}
        id={id}
        className={classNames('input select', className)}
        aria-describedby={ids.describedBy}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>{option.label}</option>)}
      </select>
    </FieldFrame>
  );
}
