import { useQuery } from '@tanstack/react-query';
import type { RequestKind } from '#contract/request-words.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { paths } from '../paths/paths.ts';
import { requestOptionsQuery } from '../requests.query.ts';

/** What can be asked for. Kinds without a path here are named with the other ways; without a connection the app offers the paths it has. */
export function AskForSomething() {
  const { say, language } = useWords('requests');
  const { reachUs } = useAppActs();
  const { data } = useQuery(requestOptionsQuery(language));
  const offered = data?.kinds.map(({ kind }) => kind) ?? (Object.keys(paths) as RequestKind[]);
  const without = offered.filter((kind) => !paths[kind]);
  return (
    <PageSection title={say('new.title')} id="new">
      <TaskList tasks={offered.filter((kind) => paths[kind]).map((kind) => ({ href: `/${language}/requests/new/${kind}`, title: say(`kind.${kind}`), note: say(`kind.${kind}.note`) }))} />
      {without.length > 0 && (
        <div className="stack">
          <h3>{say('new.other-ways')}</h3>
          <p>{say('new.other-ways.body')}</p>
          <ul>{without.map((kind) => <li key={kind}>{say(`kind.${kind}`)}</li>)}</ul>
          {reachUs}
        </div>
      )}
    </PageSection>
  );
}
