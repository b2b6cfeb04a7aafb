import type { ReactNode } from 'react';
import { ForwardIcon, OfflineIcon, RequestsIcon } from './icons.tsx';
import { Link } from './link.tsx';

interface OutboxStripProps {
  /** The name of the strip for screen readers. */
  label: string;
  /** What waits: "2 changes are on this phone only". */
  words: ReactNode;
  /** Since when, and what it waits for. */
  since: ReactNode;
  /** The list of what waits. */
  href: string;
  linkWords: string;
  offline?: boolean | undefined;
  /** `alert` when something needs the person: sign in, read a refusal. */
  urgent?: boolean | undefined;
}

/** Appears only when something waits on this device; says what and since when, and opens the list. */
export function OutboxStrip({ label, words, since, href, linkWords, offline = false, urgent = false }: OutboxStripProps) {
  return (
    <aside className="outbox-strip" aria-label={label} data-urgent={urgent || undefined}>
      {offline ? <OfflineIcon /> : <RequestsIcon />}
      <p role={urgent ? 'alert' : undefined}><strong>{words}</strong> <span>{since}</span></p>
      <Link href={href}><span>{linkWords}</span><ForwardIcon /></Link>
    </aside>
  );
}
