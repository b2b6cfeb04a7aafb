import type { ReactNode } from 'react';

/** Says on every page that the organisation is a sample and not the real one. */
export function SampleMark({ children }: { children: ReactNode }) {
  return <p className="sample-mark">{children}</p>;
}
