import { useIsFetching } from '@tanstack/react-query';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useHeldFor } from '#src/components/use-held-for.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { usePageWaits } from './page-waits.tsx';

/** Milliseconds after which a wait has to be explained. */
const longWait = 5000;

/** Said once a page has waited long for what it shows, or for itself, so that nobody takes it for broken. */
export function TakesLong() {
  const { t, say } = useWords('common');
  const reads = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  const waiting = usePageWaits() || reads;
  return useHeldFor(waiting, longWait) && <NoticeBanner kind="waiting" word={t('loading')} title={say('takes-long')} role="status" />;
}
