import { useEffect, useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { OutboxStrip } from '#src/components/outbox-strip.tsx';
import { useHeldFor } from '#src/components/use-held-for.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { mayBeCleared } from '#src/offline/stay.ts';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { ClockWrong } from './clock-wrong.tsx';
import { lineState } from './line-state.ts';
import { useSent } from './use-sent.ts';

/** A sending that gets through takes less: then nothing is said of it here. */
const patience = 4000;
const none: readonly PlacedEntry[] = [];

/** What the frame gives the line. */
export interface OutboxLineProps {
  /** Told whether anything lies on this device, so that the next start has the line on its first page and nothing moves when it comes. */
  readonly onWaits: (any: boolean) => void;
}

/** Says what waits on this device and since when, on every page but the one that lists it; when it has got through, that it did, until the page is left. */
export function OutboxLine({ onWaits }: OutboxLineProps) {
  const { t, say, language } = useWords('outbox');
  const { day, time } = useDates();
  const { pathname } = useLocation();
  const { offered, mayBeSignedIn } = useAppActs();
  const connected = useConnected();
  const view = useOutbox();
  const slow = useHeldFor(view.waiting > 0, patience);
  const [clears, setClears] = useState(false);
  useEffect(() => { void mayBeCleared().then((when) => setClears(when === 'week')); }, []);
  const around = { connected, slow, nobody: !mayBeSignedIn, sent: 0 };
  const waits = lineState(view, around);
  const sent = useSent(waits.kind === 'waiting' || waits.kind === 'sign-in' ? view.entries : none, pathname);
  const state = lineState(view, { ...around, sent });
  const any = view.entries.length + view.others > 0;
  useEffect(() => {
    if (view.ready) onWaits(any);
  }, [view.ready, any, onWaits]);

  const list = `/${language}/outbox`;
  const sinceWords = (instant: string) => (day(instant) === day(new Date().toISOString()) ? say('strip.since-time', { time: time(instant) }) : say('strip.since-day', { day: day(instant, 'long') }));
  const words = state.kind === 'nothing' ? null : state.kind === 'conflict' ? say('strip.conflict') : say(`strip.${state.kind}`, { count: state.count });
  function strip() {
    if (pathname === list) return null;
    switch (state.kind) {
      case 'refused': return <OutboxStrip urgent label={t('strip.label')} words={words} since={say('strip.refused-next')} href={list} linkWords={t('strip.open-refused')} />;
      case 'conflict': return <OutboxStrip urgent label={t('strip.label')} words={words} since={null} href={list} linkWords={t('strip.open-conflict')} />;
      case 'sign-in': return <OutboxStrip urgent label={t('strip.label')} words={words} since={sinceWords(state.since)} href={list} linkWords={t('strip.open')} />;
      case 'waiting': return <OutboxStrip offline={!connected} label={t('strip.label')} words={words} since={<>{sinceWords(state.since)} {say(connected ? 'strip.sending' : 'strip.offline')}{clears && <> {say('strip.may-clear')}</>}</>} href={list} linkWords={t('strip.open')} />;
      case 'others': return <OutboxStrip label={t('strip.label')} words={words} since={say('strip.others-next')} />;
      case 'sent': return <OutboxStrip done label={t('strip.label')} words={words} since={any ? null : say('strip.sent-next')} href={offered(`/${language}/receipts`)} linkWords={t('strip.open-sent')} />;
      case 'nothing': return null;
    }
  }
  return (
    <>
      <p role="status" className="visually-hidden">{state.kind === 'sent' && words}</p>
      <ClockWrong />
      {strip()}
    </>
  );
}
