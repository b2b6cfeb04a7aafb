import { useCallback, useState, type ComponentType } from 'react';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import type { OutboxLineProps } from '#src/features/outbox/outbox-line.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation } from '#src/router/router.tsx';
import { ActingBanner } from './acting-banner.tsx';
import { copyIsHere, lockCopy } from './copy-link.ts';
import { FromCopy } from './copy-parts.tsx';
import { ExitExplained } from './exit-explained.tsx';
import { useOutboxLine } from './outbox-line-loader.ts';
import { remember, remembered } from './remembered.ts';
import { TakesLong } from './takes-long.tsx';
import { useOnline } from './use-online.ts';
import { takeUpdate, useUpdateReady } from './update.ts';

function WhatWaits({ line: Line, onWaits }: { line: ComponentType<OutboxLineProps> } & OutboxLineProps) {
  return <Line onWaits={onWaits} />;
}

/** Said where it is the news. Where something waits the line below says it too, and one line is enough to look at. */
function NoConnection({ quiet }: { quiet: boolean }) {
  const { t, say } = useWords('common');
  if (quiet) return <p role="status" className="visually-hidden">{say('offline.title')}</p>;
  return <NoticeBanner kind="waiting" word={t('offline.word')} title={say('offline.title')} role="status">{say('offline.body')}</NoticeBanner>;
}

/** What has to be said above any page: no connection, what waits on this device, a new version. */
export function Strips() {
  const { t, say } = useWords('common');
  const online = useOnline();
  const updateReady = useUpdateReady();
  const line = useOutboxLine();
  useLocation(); // A copy that was made or removed since is noticed with the next step.
  const [waits, setWaits] = useState(() => remembered('waits') !== null);
  const [fromCopy, setFromCopy] = useState(false);
  const noteWaits = useCallback((any: boolean) => {
    remember('waits', any ? 'yes' : null);
    setWaits(any);
  }, []);
  return (
    <>
      <ActingBanner />
      {!online && <NoConnection quiet={fromCopy || (line !== undefined && waits)} />}
      {online && <TakesLong />}
      {line && <WhatWaits line={line} onWaits={noteWaits} />}
      {copyIsHere() && <FromCopy onLock={lockCopy} onShown={setFromCopy} />}
      <ExitExplained />
      {updateReady && (
        <NoticeBanner kind="info" word={t('update.word')} title={say('update.title')} role="status" action={<Button variant="secondary" onClick={takeUpdate}>{say('update.now')}</Button>}>
          {say('update.body')}
        </NoticeBanner>
      )}
    </>
  );
}
