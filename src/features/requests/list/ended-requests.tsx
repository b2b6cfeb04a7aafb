import type { RequestSummary } from '#contract/request-summary.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { RequestName } from './request-name.tsx';

/** Requests that have ended, each with how. Nothing at all when there is none. */
export function EndedRequests({ requests }: { requests: readonly RequestSummary[] }) {
  const { t, say, language } = useWords('requests');
  const { date } = useDates();
  if (requests.length === 0) return null;
  return (
    <PageSection title={say('ended.title')} id="ended">
      <TaskList
        tasks={requests.map(({ id, kind, about, reference, receivedOn, state }) => ({
          href: `/${language}/requests/${id}`,
          title: <RequestName request={{ kind, about }} />,
          note: say('ended.note', { date: date(receivedOn, 'long'), reference }),
          state: { kind: 'done', word: t(`state.${state}`) },
        }))}
      />
    </PageSection>
  );
}
