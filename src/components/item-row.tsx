import type { ReactNode } from 'react';
import { Details } from './details.tsx';

interface ItemRowProps {
  label: ReactNode;
  /** The fact; `CoveredValue` when it is sensitive. */
  value: ReactNode;
  /** The quiet line: "from … · for … · kept until …". */
  line: ReactNode;
  /** The whole story, opened by the quiet line. Without it the line is plain text. */
  children?: ReactNode;
  /** When the story is opened: in a long list it is drawn only then. */
  onOpen?: (() => void) | undefined;
  /** A mark beside the value: "disputed", "being corrected". */
  mark?: ReactNode;
  /** "Challenge this", "See all about this". */
  actions?: ReactNode;
}

/** One fact that the organisation holds, with where it came from, why it is held and for how long. */
export function ItemRow({ label, value, line, children, onOpen, mark, actions }: ItemRowProps) {
  return (
    <li className="item-row">
      <p className="item-label">{label}</p>
      <div className="item-value">{value}{mark}</div>
      {children ? <Details summary={line} onOpen={onOpen}>{children}</Details> : <p className="item-line">{line}</p>}
      {actions && <div className="item-actions">{actions}</div>}
    </li>
  );
}

/** The list that item rows lie in. */
export function ItemList({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return <ul className="item-list" aria-label={label}>{children}</ul>;
}
