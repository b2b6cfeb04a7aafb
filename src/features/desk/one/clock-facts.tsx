import type { ClockView } from '#contract/clock.ts';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { daysSaid, dueSaid } from '../clock-words.ts';
import { useSaid } from '../use-said.ts';

/** The clock in facts: what the date is made from. */
export function ClockFacts({ clock }: { clock: ClockView }) {
  const { t, say } = useWords('desk');
  const { date } = useDates();
  const said = useSaid();
  const due = dueSaid({ clock });
  const days = daysSaid(clock);
  const pause = clock.pauses.find((one) => one.to === null);
  const { extension, extensionNoticeBy, startedOn, target } = clock;
  const on = (day: string) => date(day, 'long');
  const running = clock.status === 'running';
  return (
    <SummaryList
      rows={[
        { label: say('one.due'), value: <strong>{'key' in due ? said(due) : on(due.date)}{days && <> · {said(days)}</>}</strong> },
        ...(running && target ? [{ label: say('one.aim'), value: on(target) }] : []),
        { label: say('one.received'), value: on(clock.receivedOn) },
        { label: say('one.started'), value: startedOn ? on(startedOn) : say('one.started.not', { what: t(`waits.${clock.startReason}`) }) },
        ...(pause ? [{ label: say('one.stopped'), value: say('one.paused.since', { date: on(pause.from) }) }] : clock.pausedDays > 0 ? [{ label: say('one.stopped'), value: say('one.stopped.days', { count: clock.pausedDays }) }] : []),
        ...(extension ? [{ label: say('one.more-time'), value: say(extension.inTime ? 'one.more-time.in-time' : 'one.more-time.late', { date: on(extension.toldOn) }) }]
          : running && extensionNoticeBy && clock.today <= extensionNoticeBy ? [{ label: say('one.more-time'), value: say('one.more-time.until', { date: on(extensionNoticeBy) }) }] : []),
        { label: say('one.law'), value: <span lang="en">{clock.rule.source}</span> },
      ]}
    />
  );
}
