import { useQuery } from '@tanstack/react-query';
import { requestKind } from '#contract/request-words.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { requestOptionsQuery } from '../requests.query.ts';

/** What can be asked for, as the landlord takes it. Where its list cannot be read, everything is offered: the rights are there all the same. */
export function AskForSomething() {
  const { say, language } = useWords('requests');
  const { data, isPending } = useQuery(requestOptionsQuery(language));
  if (isPending) return null;
  const kinds = data?.kinds.map(({ kind }) => kind) ?? requestKind.options;
  return (
    <PageSection title={say('new.title')} id="new">
      <TaskList tasks={kinds.map((kind) => ({ href: `/${language}/requests/new/${kind}`, title: say(`kind.${kind}`), note: say(`kind.${kind}.note`) }))} />
    </PageSection>
  );
}
