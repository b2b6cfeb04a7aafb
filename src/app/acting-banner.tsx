import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { actFor, actingNow, watchActing } from '#src/api/acting.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { dropPersonalReads } from './forget.ts';

/** Says on every page for whom is acted, and stops it. */
export function ActingBanner() {
  const { t, say } = useWords('common');
  const client = useQueryClient();
  const acting = useSyncExternalStore(watchActing, actingNow);
  if (!acting) return null;
  const stop = () => {
    actFor(null);
    dropPersonalReads(client);
    void client.refetchQueries({ type: 'active' });
  };
  return (
    <NoticeBanner kind="needs-you" word={t('acting.word')} title={say('acting.title', { name: acting.name })} action={<Button variant="secondary" onClick={stop}>{say('acting.stop')}</Button>}>
      <p>{say('acting.body')}</p>
    </NoticeBanner>
  );
}
