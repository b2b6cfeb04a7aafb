import { useInfiniteQuery } from '@tanstack/react-query';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { ItemList } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DisclosureRow } from './disclosure-row.tsx';
import { disclosuresQuery } from './disclosures.query.ts';
import { useMarkRead } from './use-mark-read.ts';

/** The ledger of what was passed on. What the law delays or withholds is not in it, and the page looks the same with and without. */
export function DisclosuresPage() {
  const { t, say, language } = useWords('disclosures');
  const common = useWords('common');
  const { readFailed, offered, reachUs } = useAppActs();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(disclosuresQuery(language));
  const entries = data?.pages.flatMap((page) => page.entries);
  useMarkRead(entries);
  const ask = offered(`/${language}/requests/new/sharing`);
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data`}>{common.say('nav.my-data')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {entries && entries.length > 0 && <ItemList label={t('title')}>{entries.map((entry) => <DisclosureRow key={entry.id} entry={entry} />)}</ItemList>}
      {entries?.length === 0 && <EmptyState title={say('none')}>{say('none.body')}</EmptyState>}
      {!entries && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={6} />)}
      {entries && error && readFailed(error, () => { void fetchNextPage(); })}
      {hasNextPage && !error && <p><Button variant="secondary" busy={isFetchingNextPage} busyWords={common.t('loading')} onClick={() => { void fetchNextPage(); }}>{say('more')}</Button></p>}
      {entries && (
        <PageSection title={say('wrong')} id="wrong">
          {ask ? <p className="alone"><Link href={ask}>{say('wrong.ask')}</Link></p> : reachUs}
          <p className="quiet">{say('law')}</p>
        </PageSection>
      )}
    </div>
  );
}
