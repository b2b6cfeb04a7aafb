import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ChallengeFact } from './challenge/challenge-fact.tsx';
import { ChallengeMarks } from './challenge/challenge-marks.tsx';
import { ItemStory } from './item-story.tsx';
import { ItemValue } from './item-value.tsx';
import { categoryQuery } from './my-data.query.ts';
import { usePlace } from './use-place.ts';

export const readAhead = (client: QueryClient, language: string, id: string) => client.prefetchQuery(categoryQuery(id, language));

/** One fact at an address of its own. */
export function ItemPage() {
  const { category, item: itemId } = usePlace();
  const { say, language } = useWords('my-data');
  const common = useWords('common');
  const { reachUs, readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(categoryQuery(category, language));
  const again = useCallback(() => { void refetch(); }, [refetch]);
  const isGone = error?.code === 'not-found';
  const item = data?.items.find((one) => one.id === itemId);
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data/${category}`}>{data ? <ForeignText words={data.name} /> : say('title')}</BackLink>
      <PageTitle>{item ? <ForeignText words={item.label} /> : say('title')}</PageTitle>
      {item && (
        <>
          <div className="item-alone"><ItemValue item={item} again={again} /><ChallengeMarks challenge={item.challenge} /></div>
          <ItemStory item={item} />
          <ChallengeFact category={category} item={item} again={again} />
        </>
      )}
      {(data ? !item : isGone) && <><EmptyState title={say('empty.title')}>{say('empty.body')}</EmptyState>{reachUs}</>}
      {!data && !isGone && (error ? readFailed(error, again) : <Skeleton label={common.t('loading')} shape="rows" rows={4} />)}
    </div>
  );
}
