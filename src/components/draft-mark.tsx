import type { ReactNode } from 'react';

interface DraftMarkProps {
  /** That nobody has vouched for the translation, and that the English counts. */
  readonly children: ReactNode;
  /** "Tell us about a mistake", a link. */
  readonly tell: ReactNode;
}

/** Stands at the foot of every page in a language that no translator has vouched for. */
export function DraftMark({ children, tell }: DraftMarkProps) {
  return <p className="draft-mark">{children} {tell}</p>;
}
