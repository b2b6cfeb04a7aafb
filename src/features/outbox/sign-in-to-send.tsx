import { useQueryClient } from '@tanstack/react-query';
import { readSession } from '#contract/session.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';

/** What waits for its person to sign in, and the way there: the app asks who is signed in, and where nobody is, its own sign-in opens. */
export function SignInToSend({ count }: { count: number }) {
  const { say } = useWords('outbox');
  const common = useWords('common');
  const client = useQueryClient();
  const ask = async () => {
    const [session] = await Promise.allSettled([client.fetchQuery({ ...readOptions(readSession), staleTime: 0 })]);
    // Signed in all along, in another tab: what waits can go.
    if (session.status === 'fulfilled') await thisOutbox().foundLive(session.value.personKey);
  };
  return (
    <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say('sign-in.title', { count })} action={<Button onClick={() => { void ask(); }}>{say('sign-in.button')}</Button>}>
      <p>{say('sign-in.body')}</p>
    </NoticeBanner>
  );
}
