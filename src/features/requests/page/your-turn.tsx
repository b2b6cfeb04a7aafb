import { lazy, Suspense } from 'react';
import type { RequestFull } from '#contract/requests.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useConnected } from '#src/offline/connection.ts';
import { WrittenWords } from '#src/i18n/written-words.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useWaitingAnswer } from '../use-waiting-acts.ts';

// Asked of few: the page of everybody else does without it.
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.tsx')).AnswerForm }));

/** What the landlord asked, and the answer to it. */
export function YourTurn({ request }: { request: RequestFull }) {
  const { t, say } = useWords('requests');
  const common = useWords('common');
  const connected = useConnected();
  const waiting = useWaitingAnswer(request.id);
  const { events, state, canAnswer } = request;
  const asked = events.findLast(({ by }) => by === 'landlord');
  if (waiting) {
    return (
      <NoticeBanner kind="waiting" word={t('waiting.word')} title={say('reply.waiting')} role="status">
        <p>{say(connected ? 'reply.sending' : 'reply.offline')}</p>
      </NoticeBanner>
    );
  }
  return (
    <>
      <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say(`state.${state}.lede`)}>
        {asked?.reason && <p><bdi><WrittenWords text={asked.reason} language={asked.language} /></bdi></p>}
        <p>{canAnswer.length > 0 && <>{say('your-turn.here')} </>}{say('your-turn.how')}</p>
      </NoticeBanner>
      {canAnswer.length > 0 && <Suspense fallback={<Skeleton label={common.t('loading')} shape="text" />}><AnswerForm request={request} /></Suspense>}
    </>
  );
}
