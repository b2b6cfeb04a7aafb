import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { requestKind } from '#contract/request-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A kind that cannot be asked for here yet, or that nobody knows: a right needs no special form, so the other ways are named. */
export function NoPath({ kind }: { kind: string }) {
  const { say, language } = useWords('requests');
  const asking = useWords('asking');
  const { reachUs } = useAppActs();
  const known = requestKind.safeParse(kind);
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle lede={asking.say('no-path.lede')}>{known.success ? say(`kind.${known.data}`) : asking.say('no-path.title')}</PageTitle>
      {reachUs}
    </div>
  );
}
