import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskListQuery } from './desk.queries.ts';
import { FindForm } from './list/find-form.tsx';
import { ListFilters, type Filters } from './list/list-filters.tsx';
import { ListSums } from './list/list-sums.tsx';
import { RequestTable } from './list/request-table.tsx';

/** What of the list is asked for: a reference, or what the filters say. */
function asked({ which, turn, clock }: Filters, find: string) {
  if (find !== '') return { find };
  return which === 'ended' ? { which } : { which, ...(turn !== 'all' && { turn }), ...(clock !== 'all' && { clock }) };
}

function List() {
  const { say } = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const [filters, setFilters] = useState<Filters>({ which: 'open', turn: 'all', clock: 'all' });
  const [find, setFind] = useState('');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({ ...deskListQuery(asked(filters, find)), placeholderData: keepPreviousData });
  const requests = data?.pages.flatMap((page) => page.requests);
  const sums = data?.pages[0]?.sums;
  return (
    <>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {sums && find === '' && filters.which === 'open' && <ListSums sums={sums} />}
      <div className="desk-tools no-print">
        <FindForm found={find} onFind={setFind} />
        {find === '' && <ListFilters filters={filters} onChange={setFilters} />}
      </div>
      {!requests && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={6} />)}
      {requests && requests.length > 0 && <RequestTable requests={requests} />}
      <div role="status">{requests?.length === 0 && <EmptyState title={say('list.none')}>{say('list.none.body')}</EmptyState>}</div>
      {requests && error && readFailed(error, () => { void (hasNextPage ? fetchNextPage() : refetch()); })}
      {hasNextPage && !error && <p><Button variant="secondary" busy={isFetchingNextPage} busyWords={common.t('loading')} onClick={() => { void fetchNextPage(); }}>{say('list.show')}</Button></p>}
    </>
  );
}

/** All open requests by their clock. */
export function DeskPage() {
  return <DeskFrame><List /></DeskFrame>;
}
