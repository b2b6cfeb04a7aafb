import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DownIcon } from './icons.tsx';

interface DetailsProps {
  id?: string;
  summary: ReactNode;
  children: ReactNode;
  /** Opens them each time it becomes true. When it no longer is they stay as they are: somebody may be in them. */
  open?: boolean | undefined;
  /** When it is opened. For words that are many and drawn only then. */
  onOpen?: (() => void) | undefined;
}

/** Words that open further words; native, so it works without JavaScript and is found by the browser's search. */
export function Details({ id, summary, children, open = false, onOpen }: DetailsProps) {
  const box = useRef<HTMLDetailsElement>(null);
  // Never another one: React would close them over whoever is in them.
  const [begun] = useState(open);
  useEffect(() => { if (open && box.current) box.current.open = true; }, [open]);
  return (
    <details ref={box} id={id} className="details" open={begun || undefined} onToggle={onOpen}>
      <summary onClick={onOpen}><DownIcon /><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
