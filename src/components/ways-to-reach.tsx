import { useId, type ReactNode } from 'react';
import { CounterIcon, EmailIcon, LanguageIcon, PhoneIcon, PostIcon } from './icons.tsx';

const icons = { phone: PhoneIcon, post: PostIcon, counter: CounterIcon, email: EmailIcon, web: LanguageIcon };

/** One way to reach a person. */
export interface Way {
  kind: keyof typeof icons;
  /** "Phone us", "Write to us". */
  label: string;
  /** Number or address as it is written. */
  value: ReactNode;
  /** `tel:`, `mailto:` or `https:`. */
  href?: string | undefined;
  /** Hours, what to bring. */
  note?: ReactNode;
}

interface WaysToReachProps {
  title: ReactNode;
  ways: readonly Way[];
  children?: ReactNode;
}

/** The end of every dead end: phone, post and counter. */
export function WaysToReach({ title, ways, children }: WaysToReachProps) {
  const titleId = useId();
  return (
    <section className="ways-to-reach" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <ul>
        {ways.map(({ kind, label, value, href, note }) => {
          const Icon = icons[kind];
          return (
            <li key={`${kind}-${label}`} className="way">
              <Icon />
              <div>
                <p className="way-label">{label}</p>
                <p className="way-value">{href ? <a href={href}>{value}</a> : value}</p>
                {note && <p className="way-note">{note}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
