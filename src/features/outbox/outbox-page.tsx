import { lazy, Suspense, useState } from 'react';
import type { EndpointName } from '#contract/api.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { EmptyOutbox } from './empty-outbox.tsx';
import { EntryRow } from './entry-row.tsx';
import { MayBeCleared } from './may-be-cleared.tsx';
import { ShutOutbox } from './shut-outbox.tsx';
import { SignInToSend } from './sign-in-to-send.tsx';
import { TooLong } from './too-long.tsx';
import { TryNow, type TryEnd } from './try-now.tsx';
import { useActWords } from './use-act-words.tsx';
import { useArrived } from './use-arrived.ts';

type Said = `try.${TryEnd}` | 'taken-back' | 'taken-back.tried' | 'take-back.gone' | 'take-back.busy' | 'refused.gone';

// Below what waits: the page stands without it.
const ArrivedList = lazy(async () => ({ default: (await import('./arrived-list.tsx')).ArrivedList }));

// By name: an operation's shapes are not needed here.
const mayHaveFiles: ReadonlySet<string> = new Set<EndpointName>(['sendMessage', 'makeRequest']);

// The row goes with its buttons: the focus must not fall back to the top of the browser.
const focusTitle = () => document.querySelector<HTMLElement>('#page-title')?.focus({ preventScroll: true });

/** What this device still has to send: each act with its state, and what can be done about it. */
export function OutboxPage() {
  const { t, say } = useWords('outbox');
  const common = useWords('common');
  const view = useOutbox();
  const arrived = useArrived(view);
  const connected = useConnected();
  const act = useActWords();
  const [said, setSaid] = useState<Said>();

  const takeBack = async (entry: PlacedEntry) => {
    const { id, tries, endpoint } = entry;
    const input = mayHaveFiles.has(endpoint) ? await thisOutbox().inputOf(entry) : null;
    const end = await thisOutbox().takeBack(id, tries);
    if (end === 'removed' && input) void Promise.allSettled([import('#src/offline/files/drop-file.ts').then(({ dropFilesOf }) => dropFilesOf(input))]);
    if (end === 'removed') setSaid(tries > 0 ? 'taken-back.tried' : 'taken-back');
    else setSaid(end === 'gone' ? 'take-back.gone' : 'take-back.busy');
    if (end === 'removed' || end === 'gone') focusTitle();
  };
  const dismiss = async ({ id }: PlacedEntry) => {
    await thisOutbox().dismiss(id);
    setSaid('refused.gone');
    focusTitle();
  };

  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <p role="status" className={said ? undefined : 'visually-hidden'}>{said && say(said)}</p>
      {view.shut && <ShutOutbox />}
      {!view.ready && !view.shut && <Skeleton label={common.t('loading')} shape="rows" rows={3} />}
      {view.ready && view.entries.length === 0 && <EmptyOutbox />}
      {view.needsSignIn > 0 && <SignInToSend count={view.needsSignIn} />}
      {view.entries.length > 0 && (
        <ul className="outbox-list" aria-label={t('list')}>
          {view.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} what={act(entry)} onTakeBack={(one) => { void takeBack(one); }} onRead={(one) => { void dismiss(one); }} />
          ))}
        </ul>
      )}
      {view.waiting > 0 && (
        <div className="stack">
          <p>{connected ? say('sending') : say('offline')}</p>
          <TryNow onEnd={(how) => setSaid(`try.${how}`)} />
        </div>
      )}
      {view.waiting + view.needsSignIn > 0 && <MayBeCleared />}
      <TooLong entries={view.entries} />
      {view.unreadable > 0 && <NoticeBanner kind="info" word={common.t('state.info')} title={say('unreadable.title', { count: view.unreadable })}><p>{say('unreadable.body')}</p></NoticeBanner>}
      {arrived.length > 0 && <Suspense><ArrivedList arrived={arrived} act={act} /></Suspense>}
      {view.entries.length > view.superseded && <p className="quiet">{say('exit')}</p>}
    </div>
  );
}
