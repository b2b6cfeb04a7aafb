import { useEffect, useRef, useState } from 'react';
import type { CounterSession } from '#contract/counter.ts';
import { Button } from '#src/components/button.tsx';
import { PrintIcon } from '#src/components/icons.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface SessionBarProps {
  readonly session: CounterSession;
  /** Whether no page with a heading of its own is open yet. */
  readonly alone: boolean;
  /** Prints the receipt of what was done last, where something was. */
  readonly onPrint: (() => void) | undefined;
  /** Sends word of it to a way that is safe now. */
  readonly onSend: (() => void) | undefined;
  readonly onLock: () => void;
  readonly onEnd: () => void;
}

const minutesLeft = (endsAt: string): number => Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now()) / 60_000));

/** Whose record is open, for how long, how they were checked, and the way out. */
export function SessionBar({ session: { person, endsAt, check }, alone, onPrint, onSend, onLock, onEnd }: SessionBarProps) {
  const { say } = useWords('counter');
  const Heading = alone ? 'h1' : 'h2';
  const heading = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState(() => minutesLeft(endsAt));
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const timer = setInterval(() => setLeft(minutesLeft(endsAt)), 10_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return (
    <section className="counter-bar no-print" aria-labelledby="with">
      <div>
        <Heading id="with" ref={heading} tabIndex={-1}><bdi>{person.name}</bdi></Heading>
        <p className="quiet">{say('bar.facts', { reference: person.portalReference, language: nameOfLanguage(person.language), minutes: left })}</p>
        <p role="status" className="visually-hidden">{left === 5 ? say('bar.soon') : ''}</p>
        <StatusTag kind={check === 'none' ? 'needs-you' : 'done'}>{say(`check-kind.${check}`)}</StatusTag>
      </div>
      <div className="counter-acts">
        {onPrint && <Button variant="secondary" icon={<PrintIcon />} onClick={onPrint}>{say('bar.print')}</Button>}
        {onSend && <Button variant="secondary" onClick={onSend}>{say('bar.send')}</Button>}
        <Button variant="quiet" onClick={onLock}>{say('bar.lock')}</Button>
        <Button onClick={onEnd}>{say('bar.end')}</Button>
      </div>
    </section>
  );
}
