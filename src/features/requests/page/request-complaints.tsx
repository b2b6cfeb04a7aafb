import type { BriefComplaint } from '#contract/brief-complaint.ts';
import { shownState } from '#domain/complaints/shown-state.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What the person complained about this request, in the portal or in another way, each with where it stands. */
export function RequestComplaints({ complaints }: { readonly complaints: readonly BriefComplaint[] }) {
  const { t, say, language } = useWords('complaints');
  const { date } = useDates();
  if (!useMoreWords('complaints')) return null;
  return (
    <PageSection title={say('list.title')} id="complaints">
      <TaskList
        tasks={complaints.map(({ id, reference, receivedOn, ...its }) => ({
          href: `/${language}/complaints/${id}`, title: say('list.name'), note: say('list.note', { date: date(receivedOn, 'long'), reference }),
          state: { kind: its.open ? 'waiting' : 'done', word: t(`state.${shownState(its)}`) },
        }))}
      />
    </PageSection>
  );
}
