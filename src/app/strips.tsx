import type { ComponentType } from 'react';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ExitExplained } from './exit-explained.tsx';
import { useOutboxLine } from './outbox-line-loader.ts';
import { useOnline } from './use-online.ts';
import { takeUpdate, useUpdateReady } from './update.ts';

function Shown({ part: Part }: { part: ComponentType }) {
  return <Part />;
}

/** What has to be said above any page: no connection, what waits on this device, a new version. */
export function Strips() {
  const { t, say } = useWords('common');
  const online = useOnline();
  const updateReady = useUpdateReady();
  const line = useOutboxLine();
  return (
    <>
      {!online && <NoticeBanner kind="waiting" word={t('offline.word')} title={say('offline.title')} role="status">{say('offline.body')}</NoticeBanner>}
      {line && <Shown part={line} />}
      <ExitExplained />
      {updateReady && (
        <NoticeBanner kind="info" word={t('update.word')} title={say('update.title')} role="status" action={<Button variant="secondary" onClick={takeUpdate}>{say('update.now')}</Button>}>
          {say('update.body')}
        </NoticeBanner>
      )}
    </>
  );
}
