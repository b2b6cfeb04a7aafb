import type { ReactNode } from 'react';
import { DownIcon } from './icons.tsx';

interface DetailsProps {
  id?: string;
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  /** When it is opened. For words that are many and drawn only then. */
  onOpen?: (() => void) | undefined;
}

/** Words that open further words; native, so it works without JavaScript and is found by the browser's search. */
export function Details({ id, summary, children, open, onOpen }: DetailsProps) {
  return (
    <details id={id} className="details" open={open} onToggle={onOpen}>
      <summary onClick={onOpen}><DownIcon /><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
