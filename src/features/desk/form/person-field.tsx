import type { ReactNode } from 'react';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface PersonFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly error: ReactNode;
  /** Whose reference it is, once that is known. */
  readonly is: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A portal reference, with the name of whose it is said as soon as it is known. */
export function PersonField({ name, label, hint, value, error, is, onChange }: PersonFieldProps) {
  const { say } = useWords('desk');
  const common = useWords('common');
  return (
    <div>
      <TextField
        name={name} width="medium" label={label} hint={hint ?? say('new.person.hint')} error={error} errorPrefix={common.t('error.prefix')} dir="ltr" autoComplete="off" spellCheck={false}
        value={value} onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p role="status">{is !== undefined && say('new.person.is', { name: is })}</p>
    </div>
  );
}
