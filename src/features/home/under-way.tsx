import type { RequestSummary } from '#contract/request-summary.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import type { StateKind } from '#src/components/state-kind.ts';
import { TaskList } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { dueKey } from './due-words.ts';

const kinds = { landlord: 'waiting', resident: 'needs-you', nobody: 'done' } as const satisfies Record<string, StateKind>;

/** Open requests, each with its due date in words. */
export function UnderWay({ requests }: { requests: readonly RequestSummary[] }) {
  const { t, say, language } = useWords('home');
  const { date } = useDates();
  const { offered, reachUs } = useAppActs();
  const askAt = offered(`/${language}/requests/new/access`);
  const ask = askAt === undefined ? reachUs : <LinkButton variant="secondary" href={askAt}>{say('under-way.ask')}</LinkButton>;
  return (
    <PageSection title={say('under-way.title')} id="under-way">
      {requests.length === 0 ? <EmptyState title={say('under-way.none')} action={ask} /> : (
        <TaskList
          tasks={requests.map((request) => ({
            href: offered(`/${language}/requests/${request.id}`),
            title: <>{say(`kind.${request.kind}`)}{request.about && <>: <ForeignText words={request.about} /></>}</>,
            note: say(dueKey(request.clock), request.clock.due === null ? {} : { date: date(request.clock.due) }),
            state: request.clock.overdue ? { kind: 'late', word: t('turn.late') } : { kind: kinds[request.turn], word: t(`turn.${request.turn}`) },
          }))}
        />
      )}
    </PageSection>
  );
}
