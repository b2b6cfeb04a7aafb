import type { HoldView } from '#contract/hold-view.ts';
import { PageSection } from '#src/components/page-section.tsx';
import type { StateKind } from '#src/components/state-kind.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { daysBetween } from '#domain/clock/calendar-date.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const kinds: Readonly<Record<HoldView['state'], StateKind>> = { asked: 'waiting', kept: 'done', overwritten: 'late', released: 'info' };

/** The hold that a request points to: whether the recording is safe, and how long it would be there without it. `today`: Europe/London. */
export function RequestHold({ hold, today }: { readonly hold: HoldView; readonly today: string }) {
  const { say } = useWords('holds');
  const { date } = useDates();
  const ready = useMoreWords('holds');
  const { state, reference, on, askedOn, overwrittenOn, keptUntil } = hold;
  const left = overwrittenOn === null ? undefined : daysBetween(today, overwrittenOn);
  const body = state === 'kept' ? (keptUntil === null ? say('body.kept-open') : say('body.kept', { date: date(keptUntil) })) : say(`body.${state}`);
  if (!ready) return null;
  return (
    <PageSection title={say('title')} id="recording">
      <p><StatusTag kind={kinds[state]}>{say(`state.${state}`)}</StatusTag></p>
      <p>{body}</p>
      {state === 'asked' && left !== undefined && overwrittenOn !== null && <p>{left < 0 ? say('gone', { date: date(overwrittenOn) }) : say('left', { count: left, date: date(overwrittenOn) })}</p>}
      <SummaryList rows={[{ label: say('row.reference'), value: <bdi className="nowrap">{reference}</bdi> }, { label: say('row.on'), value: date(on) }, { label: say('row.asked'), value: date(askedOn) }]} />
    </PageSection>
  );
}
