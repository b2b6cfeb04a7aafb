import type { ReactNode } from 'react';
import { FieldError } from './field-error.tsx';
import { Hint } from './hint.tsx';
import { fieldIds } from './field-ids.ts';

/** The words around a group of fields. */
export interface FieldSetWords {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  errorPrefix?: string | undefined;
}

type FieldSetProps = FieldSetWords & { id: string; role?: 'radiogroup' | 'group' | undefined; children: ReactNode };

/** A group of inputs under one question: legend, hint and error are read before the first input. */
export function FieldSet({ id, legend, hint, error, errorPrefix, role, children }: FieldSetProps) {
  const ids = fieldIds({ id, hint, error });
  return (
    <fieldset className="field" role={role} aria-describedby={ids.describedBy} data-invalid={error ? true : undefined}>
      <legend className="field-label">{legend}</legend>
      {hint && <Hint id={ids.hintId}>{hint}</Hint>}
      {error && <FieldError id={ids.errorId} prefix={errorPrefix}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
