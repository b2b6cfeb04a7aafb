import { useQuery } from '@tanstack/react-query';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DecisionStory } from './decision-story.tsx';
import { decisionsQuery } from './decisions.query.ts';

/** Decisions that a computer had a part in. */
export function DecisionsPage() {
  const { say, language } = useWords('decisions');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(decisionsQuery());
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data`}>{common.say('nav.my-data')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {data?.decisions.map((one) => <DecisionStory key={one.id} decision={one} />)}
      {data?.decisions.length === 0 && <EmptyState title={say('none')}>{say('none.body')}</EmptyState>}
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={5} />)}
    </div>
  );
}
