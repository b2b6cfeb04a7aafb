import type { ReactNode } from 'react';
import { FieldError } from './field-error.tsx';
import { Hint } from './hint.tsx';

/** The words around a field, the same for every kind of field. */
export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  /** How to mend it; absent when there is nothing to mend. */
  error?: ReactNode;
  /** Said before the error to those who do not see the colour ("Error:"). */
  errorPrefix?: string | undefined;
}

type FieldFrameProps = FieldWords & { id: string; hintId: string; errorId: string; children: ReactNode };

/** Label, hint, error and input in the order in which they are read. */
export function FieldFrame({ id, hintId, errorId, label, hint, error, errorPrefix, children }: FieldFrameProps) {
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label className="field-label" htmlFor={id}>{label}</label>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      {error && <FieldError id={errorId} prefix={errorPrefix}>{error}</FieldError>}
      {children}
    </div>
  );
}
