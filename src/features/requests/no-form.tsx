import type { RequestKind } from '#contract/request-words.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface NoFormProps {
  /** `undefined`: nobody knows what is asked for. */
  readonly kind: RequestKind | undefined;
  /** The address is about something that is not there, or not this person's: the page cannot tell. Else this landlord does not take the kind. */
  readonly notThere?: boolean;
}

const instead = (kind: RequestKind | undefined): readonly RequestKind[] => (kind === 'recordings' ? ['access', 'something-else'] : ['something-else']);

/** An address that begins no form. A right needs no special form, so what can be asked instead and the other ways are named. */
export function NoForm({ kind, notThere = false }: NoFormProps) {
  const { say, language } = useWords('requests');
  const asking = useWords('asking');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  const why = kind === undefined ? 'no-path' : 'not-taken';
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle above={kind && say(`kind.${kind}`)} lede={notThere ? problems.say('not-found.next') : asking.say(kind === 'recordings' ? 'not-taken.recordings' : `${why}.lede`)}>
        {notThere ? problems.say('not-found.title') : asking.say(`${why}.title`)}
      </PageTitle>
      <TaskList
        tasks={[
          ...(notThere && kind ? [kind] : instead(kind)).map((one) => ({ href: `/${language}/requests/new/${one}`, title: say(`kind.${one}`), note: say(`kind.${one}.note`) })),
          { href: `/${language}/requests`, title: notThere ? say('not-found.all') : asking.say('not-taken.all') },
        ]}
      />
      {reachUs}
    </div>
  );
}
