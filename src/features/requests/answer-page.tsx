import { useQuery } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useStepUp } from '#src/api/step-up-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerElsewhere } from './answer/answer-elsewhere.tsx';
import { AnswerReader } from './answer/answer-reader.tsx';
import { answerQuery } from './answer/answer.query.ts';

/** The answer to an access request, after the second check. Somebody else's looks as if it never was. */
export function AnswerPage() {
  const requestId = useLocation().pathname.split('/').at(-2) ?? '';
  const { say, language } = useWords('answer');
  const common = useWords('common');
  const own = useWords('my-data');
  const { readFailed } = useAppActs();
  const stepUp = useStepUp();
  const { data, error, refetch } = useQuery(answerQuery(requestId));
  const again = () => { void refetch(); };
  const check = async () => { if (await stepUp()) again(); };
  const back = <BackLink href={`/${language}/requests/${requestId}`}>{common.say('nav.requests')}</BackLink>;
  if (data?.answer) return <AnswerReader requestId={requestId} answer={data.answer} closesOn={data.closesOn} back={back} again={again} />;
  return (
    <div className="stack-wide">
      {back}
      <PageTitle>{say('title')}</PageTitle>
      {data && data.place !== 'here' && <AnswerElsewhere requestId={requestId} place={data.place} again={again} />}
      {!data && error?.code === 'step-up-needed' && <><p>{say('open.note')}</p><p><Button onClick={() => { void check(); }}>{own.say('check')}</Button></p></>}
      {!data && (error?.code === 'not-found' || error?.code === 'invalid-input') && <EmptyState title={say('none.title')}>{say('none.body')}</EmptyState>}
      {!data && error && !['step-up-needed', 'not-found', 'invalid-input'].includes(error.code ?? '') && readFailed(error, again)}
      {!data && !error && <Skeleton label={common.t('loading')} rows={6} />}
    </div>
  );
}
