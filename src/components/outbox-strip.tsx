import type { ReactNode } from 'react';
import { CheckIcon, ForwardIcon, OfflineIcon, RequestsIcon } from './icons.tsx';
import { Link } from './link.tsx';

interface OutboxStripProps {
  /** The name of the strip for screen readers. */
  label: string;
  /** What waits: "2 changes are on this phone only". */
  words: ReactNode;
  /** Since when, and what it waits for. */
  since: ReactNode;
  /** The list of what waits. Without it there is nothing to open. */
  href?: string | undefined;
  linkWords?: string | undefined;
  offline?: boolean | undefined;
  /** It has got through. */
  done?: boolean | undefined;
  /** `alert` when something needs the person: sign in, read a refusal. */
  urgent?: boolean | undefined;
}

/** Appears only when something waits on this device; says what and since when, and opens the list. */
export function OutboxStrip({ label, words, since, href, linkWords, offline = false, done = false, urgent = false }: OutboxStripProps) {
  const Icon = done ? CheckIcon : offline ? OfflineIcon : RequestsIcon;
  return (
    <aside className="outbox-strip" aria-label={label} data-urgent={urgent || undefined}>
      <Icon />
      <p role={urgent ? 'alert' : undefined}><strong>{words}</strong> <span>{since}</span></p>
      {href !== undefined && <Link href={href}><span>{linkWords}</span><ForwardIcon /></Link>}
    </aside>
  );
}
