import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { servedAt } from '#src/api/copy-port.ts';
import { watchReached, reachedNow } from '#src/api/reached.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The oldest moment of what stands on the page and came from the copy. */
function useOldest(): string | undefined {
  const client = useQueryClient();
  const [oldest, setOldest] = useState<string>();
  useEffect(() => {
    const cache = client.getQueryCache();
    const look = () => {
      const times = cache.getAll().filter((query) => query.getObserversCount() > 0 && query.state.data !== undefined).flatMap(({ queryKey }) => servedAt(queryKey) ?? []);
      setOldest(times.toSorted()[0]);
    };
    // The server answers again: what came from the copy is asked for anew.
    const stopReached = watchReached(() => { if (reachedNow()) void client.invalidateQueries({ predicate: ({ queryKey }) => servedAt(queryKey) !== undefined }); });
    const stop = cache.subscribe(() => queueMicrotask(look));
    look();
    return () => {
      stop();
      stopReached();
    };
  }, [client]);
  return oldest;
}

/** Nothing from the copy is shown without its date. `onShown`: then the frame need not say as well that there is no connection. */
export function CopyLine({ onLock, onShown }: { onLock: () => void; onShown: (shown: boolean) => void }) {
  const { t, say } = useWords('copy');
  const { day, time } = useDates();
  const oldest = useOldest();
  useEffect(() => { onShown(oldest !== undefined); }, [oldest, onShown]);
  if (oldest === undefined) return null;
  return (
    <NoticeBanner kind="info" word={t('line.label')} title={say('line.words', { day: day(oldest), time: time(oldest) })} role="status" action={<Button variant="quiet" onClick={onLock}>{say('line.lock')}</Button>}>
      {say('line.more')}
    </NoticeBanner>
  );
}
