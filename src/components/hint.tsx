import type { ReactNode } from 'react';

/** Help that stands between the label and the field, tied to it by `aria-describedby`. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return <p id={id} className="hint">{children}</p>;
}
