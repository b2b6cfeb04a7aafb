import type { RequestKind } from '#contract/request-words.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A kind that this landlord does not take, or that nobody knows (`undefined`): a right needs no special form, so what can be asked instead and the other ways are named. */
export function NoPath({ kind }: { kind: RequestKind | undefined }) {
  const { say, language } = useWords('requests');
  const asking = useWords('asking');
  const { reachUs } = useAppActs();
  const instead: readonly RequestKind[] = kind === 'recordings' ? ['access', 'something-else'] : ['something-else'];
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle above={kind && say(`kind.${kind}`)} lede={asking.say(kind === undefined ? 'no-path.lede' : kind === 'recordings' ? 'not-taken.recordings' : 'not-taken.lede')}>
        {asking.say(kind === undefined ? 'no-path.title' : 'not-taken.title')}
      </PageTitle>
      <TaskList
        tasks={[
          ...instead.map((one) => ({ href: `/${language}/requests/new/${one}`, title: say(`kind.${one}`), note: say(`kind.${one}.note`) })),
          { href: `/${language}/requests`, title: asking.say('not-taken.all') },
        ]}
      />
      {reachUs}
    </div>
  );
}
