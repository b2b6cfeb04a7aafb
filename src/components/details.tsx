import type { ReactNode } from 'react';
import { DownIcon } from './icons.tsx';

interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  /** When it is opened. For words that are many and drawn only then. */
  onOpen?: (() => void) | undefined;
}

/** Words that open further words; native, so it works without JavaScript and is found by the browser's search. */
export function Details({ summary, children, open, onOpen }: DetailsProps) {
  return (
    <details className="details" open={open} onToggle={onOpen}>
      <summary onClick={onOpen}><DownIcon /><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
