import { useQuery } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerDesk } from './answer/answer-desk.tsx';
import { answeredRequestQuery, deskAnswerQuery } from './answer/desk-answer.query.ts';
import { DeskFrame } from './desk-frame.tsx';

function Answer() {
  const id = useLocation().pathname.split('/').at(-2) ?? '';
  const { say, language } = useWords('desk-answer');
  const desk = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const request = useQuery(answeredRequestQuery(id));
  const { data, error, refetch } = useQuery(deskAnswerQuery(id));
  const back = <BackLink href={`/${language}/desk/${id}`}>{request.data ? desk.say(`kind.${request.data.kind}`) : desk.say('one.back')}</BackLink>;
  if (error?.code === 'not-found' || error?.code === 'invalid-input' || error?.code === 'act-not-open') return <>{back}<PageTitle lede={desk.say('one.not-found.lede')}>{desk.say('one.not-found')}</PageTitle></>;
  const wrong = error ?? request.error;
  if (!data || !request.data) return <>{back}{wrong ? readFailed(wrong, () => { void refetch(); void request.refetch(); }) : <Skeleton label={common.t('loading')} shape="title" rows={6} />}</>;
  return (
    <>
      {back}
      <PageTitle above={<bdi className="nowrap">{request.data.reference}</bdi>} lede={say('lede')}>{say('title')}</PageTitle>
      <AnswerDesk key={id} request={request.data} answer={data} />
    </>
  );
}

/** Where the desk puts the answer to an access request together: what is in it, what stays out and why, what is added, and the way out. */
export function DeskAnswerPage() {
  return <DeskFrame><Answer /></DeskFrame>;
}
