import type { ReactNode } from 'react';
import { DownIcon } from './icons.tsx';

interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
}

/** Words that open further words; native, so it works without JavaScript and is found by the browser's search. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary><DownIcon /><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
