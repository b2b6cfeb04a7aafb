import { useQuery } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useWaitingActs } from '#src/offline/outbox/use-waiting-acts.ts';
import { useFollowMessages } from './follow-messages.ts';
import { MessageList } from './message-list.tsx';
import { organisationQuery, threadQuery } from './messages.query.ts';
import { useMarkRead } from './use-mark-read.ts';
import { waitingMessages } from './waiting-messages.ts';
import { WriteMessage } from './write-message.tsx';

/** How often the page looks whether a file has come, in milliseconds. */
const look = 4000;

/** Messages about one request, and a place to write one. Without a connection it can still be written; somebody else's request looks as if it never was. */
export function ThreadPage() {
  const requestId = useLocation().pathname.split('/').at(-1) ?? '';
  const { t, say, language } = useWords('messages');
  const common = useWords('common');
  const { readFailed, reachUs } = useAppActs();
  useFollowMessages();
  const { acts } = useWaitingActs();
  const organisation = useQuery(organisationQuery(language)).data;
  const { data, error, refetch } = useQuery({
    ...threadQuery(requestId, language),
    refetchInterval: ({ state }) => (state.data?.messages.some((one) => one.files.some((file) => file.state === 'coming')) ? look : false),
  });
  const fresh = useMarkRead(data);
  const waiting = waitingMessages(acts, requestId).filter(({ text, writtenAt }) => !data?.messages.some((one) => one.by === 'resident' && one.text === text && one.at >= writtenAt));
  const back = <BackLink href={`/${language}/messages`}>{say('title')}</BackLink>;
  if (error?.code === 'not-found') {
    return <div className="stack-wide">{back}<PageTitle>{say('not-found.title')}</PageTitle><EmptyState title={say('not-found.body')} />{reachUs}</div>;
  }
  const name = organisation?.name ?? t('by.us');
  return (
    <div className="stack-wide">
      {back}
      <PageTitle above={data && <span>{say('thread.reference', { reference: data.request.reference })}</span>} lede={say('thread.lede')}>{data ? say(`kind.${data.request.kind}`) : say('thread.title')}</PageTitle>
      {data && <p className="alone"><Link href={`/${language}/requests/${requestId}`}>{say('thread.request')}</Link></p>}
      {data ? <MessageList messages={data.messages} fresh={fresh} waiting={waiting} name={name} /> : error ? (
        <>
          {readFailed(error, () => { void refetch(); })}
          {waiting.length > 0 && <MessageList messages={[]} fresh={fresh} waiting={waiting} name={name} />}
        </>
      ) : <Skeleton label={common.t('loading')} rows={5} />}
      <WriteMessage key={requestId} requestId={requestId} />
    </div>
  );
}
