import { useQuery } from '@tanstack/react-query';
import { makeComplaint } from '#contract/complaints.ts';
import { shownState } from '#domain/complaints/shown-state.ts';
import { isForNow } from '#src/api/acting.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useOutboxLater } from '#src/offline/outbox/use-outbox-later.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { complaintsQuery } from './complaints.query.ts';
import { useFollowComplaints } from './follow-complaints.ts';
import { stateKind } from './state-kind.ts';

/** Every complaint of the person, and the ways to make one. */
export function ComplaintsPage() {
  const { t, say, language } = useWords('complaints');
  const common = useWords('common');
  const { date } = useDates();
  const { readFailed, whyItWaits } = useAppActs();
  useFollowComplaints();
  const { entries } = useOutboxLater();
  const { data, error, refetch } = useQuery(complaintsQuery(language));
  const waits = entries.some((one) => one.endpoint === makeComplaint.name && one.state !== 'refused' && isForNow(one.face['actingFor']));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <div className="button-row">
        <LinkButton href={`/${language}/complaints/new`}>{say('new')}</LinkButton>
        <LinkButton variant="secondary" href={`/${language}/complaints/who`}>{say('who')}</LinkButton>
      </div>
      {waits && <NoticeBanner kind="waiting" word={t('sent.waiting.word')} title={say('waiting.title')}>{whyItWaits(<p>{say('waiting.body')}</p>)}</NoticeBanner>}
      <PageSection title={say('list.title')} id="list">
        {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={3} />)}
        {data?.complaints.length === 0 && <EmptyState title={say('none')}>{say('none.body')}</EmptyState>}
        {data && data.complaints.length > 0 && (
          <TaskList
            tasks={data.complaints.map(({ id, reference, receivedOn, clock, ...its }) => ({
              href: `/${language}/complaints/${id}`, title: say('list.name'), note: say('list.note', { date: date(receivedOn, 'long'), reference }),
              state: { kind: stateKind(shownState(its), clock.overdue), word: t(`state.${shownState(its)}`) },
            }))}
          />
        )}
      </PageSection>
    </div>
  );
}
