import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CategoryItems } from './category-items.tsx';
import { categoryQuery } from './my-data.query.ts';
import { usePlace } from './use-place.ts';

export const readAhead = (client: QueryClient, language: string, id: string) => client.prefetchQuery(categoryQuery(id, language));

/** One category, fact by fact. */
export function CategoryPage() {
  const { category } = usePlace();
  const { say, language } = useWords('my-data');
  const common = useWords('common');
  const { reachUs, readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(categoryQuery(category, language));
  const again = useCallback(() => { void refetch(); }, [refetch]);
  if (!data) {
    return (
      <div className="stack-wide">
        <BackLink href={`/${language}/my-data`}>{say('title')}</BackLink>
        <PageTitle>{say('title')}</PageTitle>
        {error?.code === 'not-found' && <><EmptyState title={say('empty.title')}>{say('empty.body')}</EmptyState>{reachUs}</>}
        {error ? error.code !== 'not-found' && readFailed(error, again) : <Skeleton label={common.t('loading')} shape="rows" rows={6} />}
      </div>
    );
  }
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data`}>{say('title')}</BackLink>
      <PageTitle lede={<ForeignText words={data.description} />}><ForeignText words={data.name} /></PageTitle>
      {data.items.length === 0 && <><EmptyState title={say('empty.title')}>{say('empty.body')}</EmptyState>{reachUs}</>}
      <CategoryItems category={category} label={data.name.text} items={data.items} again={again} />
    </div>
  );
}
