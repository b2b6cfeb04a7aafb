import type { ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';

interface FieldErrorProps {
  id: string;
  /** The word that says it is an error, for those who do not see the colour ("Error:"). */
  prefix?: string | undefined;
  /** How to mend it. */
  children: ReactNode;
}

/** The error of one field, above its input. */
export function FieldError({ id, prefix, children }: FieldErrorProps) {
  return (
    <p id={id} className="field-error">
      <AlertIcon />
      <span>{prefix && <span className="visually-hidden">{prefix}</span>} {children}</span>
    </p>
  );
}
