import { useState, type ReactNode } from 'react';
import { DownIcon } from './icons.tsx';

interface DetailsProps {
  id?: string;
  summary: ReactNode;
  children: ReactNode;
  /** Opens them when it becomes true. When it no longer is they stay as they are: somebody may be in them. */
  open?: boolean | undefined;
  /** When it is opened. For words that are many and drawn only then. */
  onOpen?: (() => void) | undefined;
}

/** Words that open further words; native, so it works without JavaScript and is found by the browser's search. */
export function Details({ id, summary, children, open = false, onOpen }: DetailsProps) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <details id={id} className="details" open={opened || undefined} onToggle={onOpen}>
      <summary onClick={onOpen}><DownIcon /><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
