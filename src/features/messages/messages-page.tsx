import { useQuery } from '@tanstack/react-query';
import type { ThreadSummary } from '#contract/messages.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { type Task, TaskList } from '#src/components/task-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useFollowMessages } from './follow-messages.ts';
import { organisationQuery, threadsQuery } from './messages.query.ts';

/** The inbox: a row a request, the latest first. Messages always belong to a request, so that each has its clock and its people. */
export function MessagesPage() {
  const { t, say, language } = useWords('messages');
  const common = useWords('common');
  const { readFailed, offered } = useAppActs();
  const { day } = useDates();
  useFollowMessages();
  const name = useQuery(organisationQuery(language)).data?.name ?? t('by.us');
  const { data, error, refetch } = useQuery(threadsQuery(language));
  const hrefOf = ({ request }: ThreadSummary) => offered(`/${language}/messages/${request.id}`);
  const written = data?.threads.filter((one) => one.last !== null) ?? [];
  const quiet = data?.threads.filter((one) => one.last === null) ?? [];
  const row = (one: ThreadSummary): Task => ({
    href: hrefOf(one),
    title: say(`kind.${one.request.kind}`),
    note: one.last && <>{say('last', { name: one.last.by === 'resident' ? t('by.you') : name, day: day(one.last.at) })}<br />{one.last.start === '' ? say('file.list') : <bdi>{one.last.start}</bdi>}</>,
    state: one.unread > 0 ? { kind: 'needs-you', word: t('unread', { count: one.unread }) } : undefined,
  });
  const ask = offered(`/${language}/requests`);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={4} />)}
      {data && written.length === 0 && <EmptyState title={say('none')} action={quiet.length === 0 && ask !== undefined && <LinkButton variant="secondary" href={ask}>{say('none.ask')}</LinkButton>}>{say(quiet.length === 0 ? 'none.body' : 'none.open')}</EmptyState>}
      {written.length > 0 && <TaskList tasks={written.map(row)} />}
      {quiet.length > 0 && (
        <PageSection title={say('start.title')} id="start">
          <TaskList tasks={quiet.map((one) => ({ href: hrefOf(one), title: say(`kind.${one.request.kind}`), note: say('thread.reference', { reference: one.request.reference }) }))} />
        </PageSection>
      )}
    </div>
  );
}
