import { useSyncExternalStore } from 'react';
import { clocksSeen } from '#src/api/device-clock.ts';
import { watchReached } from '#src/api/reached.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { clockAhead } from './clock-ahead.ts';

/** Said where the clock of this device is plainly wrong: what it shows of days may be wrong with it, and what is done here counts all the same (`domain/choices/effective-at.ts`). */
export function ClockWrong() {
  const { say } = useWords('outbox');
  const common = useWords('common');
  const { day, time } = useDates();
  const seen = useSyncExternalStore(watchReached, clocksSeen);
  const ahead = clockAhead(seen);
  if (!seen || ahead === 0) return null;
  const [here, there] = [new Date(seen.heardAt).toISOString(), new Date(seen.heardAt - ahead).toISOString()];
  return (
    <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say('clock.title')} role="status">
      <p>{say('clock.says', { day: day(here), time: time(here) })} {say('clock.is', { day: day(there), time: time(there) })}</p>
      <p>{say('clock.counts')}</p>
    </NoticeBanner>
  );
}
