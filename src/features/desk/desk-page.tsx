import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DeskSummary } from '#contract/desk.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { isSoon } from './clock-words.ts';
import { DeskFrame } from './desk-frame.tsx';
import { deskListQuery } from './desk.queries.ts';
import { FindForm } from './list/find-form.tsx';
import { ListFilters, type Filters } from './list/list-filters.tsx';
import { ListSums } from './list/list-sums.tsx';
import { RequestTable } from './list/request-table.tsx';

function fits({ clock, turn }: DeskSummary, { turn: whose, clock: stands }: Filters): boolean {
  if (whose !== 'all' && turn !== whose) return false;
  if (stands === 'late') return clock.overdue;
  if (stands === 'soon') return isSoon(clock);
  return stands === 'all' || (clock.due === null && clock.status !== 'ended');
}

function List() {
  const { say } = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const [filters, setFilters] = useState<Filters>({ which: 'open', turn: 'all', clock: 'all' });
  const [find, setFind] = useState('');
  const { data, error, refetch } = useQuery({ ...deskListQuery(filters.which, find), placeholderData: keepPreviousData });
  const shown = useMemo(() => (data?.requests ?? []).filter((one) => find !== '' || filters.which === 'ended' || fits(one, filters)), [data, filters, find]);
  return (
    <>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {data && find === '' && filters.which === 'open' && <ListSums requests={data.requests} />}
      <div className="desk-tools no-print">
        <FindForm found={find} onFind={setFind} />
        {find === '' && <ListFilters filters={filters} onChange={setFilters} />}
      </div>
      {error && readFailed(error, () => { void refetch(); })}
      {!data && !error && <Skeleton label={common.t('loading')} rows={6} />}
      {data && !error && (shown.length > 0 ? <RequestTable requests={shown} /> : <EmptyState title={say('list.none')}>{say('list.none.body')}</EmptyState>)}
      {data && data.more > 0 && <p>{say('list.more', { count: data.more })}</p>}
    </>
  );
}

/** All open requests by their clock. */
export function DeskPage() {
  return <DeskFrame><List /></DeskFrame>;
}
