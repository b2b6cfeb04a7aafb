import type { ReactNode } from 'react';
import { Link } from './link.tsx';

/** A row of a summary list. */
export interface SummaryRow {
  label: ReactNode;
  value: ReactNode;
  /** A way to change the answer; `hidden` says to screen readers which one ("the date"). */
  change?: { href: string; words: string; hidden?: string | undefined } | undefined;
}

/** Answers to check before they are sent, or facts to read: label, value, change. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ label, value, change }, index) => (
        <div key={index} className="summary-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="summary-change">
              <Link href={change.href}>{change.words} {change.hidden && <span className="visually-hidden">{change.hidden}</span>}</Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
