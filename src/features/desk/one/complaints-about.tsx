import type { DeskRequest } from '#contract/desk.ts';
import { shownState } from '#domain/complaints/shown-state.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What the person complained about this request, each with where it stands. */
export function ComplaintsAbout({ complaints }: Pick<DeskRequest, 'complaints'>) {
  const { t, say, language } = useWords('desk');
  const { date } = useDates();
  return (
    <PageSection title={say('case.complaints')} id="complaints">
      <TaskList
        tasks={complaints.map(({ id: _id, reference, receivedOn, ...its }) => ({
          href: `/${language}/desk/cases#${reference}`, title: say('case.complaint', { reference, date: date(receivedOn, 'long') }),
          state: { kind: its.open ? 'waiting' : 'done', word: t(`case.state.${shownState(its)}`) },
        }))}
      />
    </PageSection>
  );
}
