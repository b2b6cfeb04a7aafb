import type { RequestKind } from '#contract/request-words.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** The address is about something that is not there, or not this person's: the page cannot tell, and begins no form about nothing. The same can be asked from the start. */
export function GivenNotThere({ kind }: { kind: RequestKind }) {
  const { say, language } = useWords('requests');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle above={say(`kind.${kind}`)} lede={problems.say('not-found.next')}>{problems.say('not-found.title')}</PageTitle>
      <TaskList
        tasks={[
          { href: `/${language}/requests/new/${kind}`, title: say(`kind.${kind}`), note: say(`kind.${kind}.note`) },
          { href: `/${language}/requests`, title: say('not-found.all') },
        ]}
      />
      {reachUs}
    </div>
  );
}
