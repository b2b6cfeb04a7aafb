import type { RequestSummary } from '#contract/request-summary.ts';
import { DataTable, type Column } from '#src/components/data-table.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { clockState } from '../clock/clock-head.ts';
import { clockShort } from '../clock/clock-short.ts';
import { useClockText } from '../clock/clock-text.tsx';
import { RequestName } from './request-name.tsx';

/** The date that comes first: late ones before all, those without a date last. */
const byClock = (one: RequestSummary, other: RequestSummary): number => (one.clock.due ?? '9999').localeCompare(other.clock.due ?? '9999');

function useColumns(): readonly Column<RequestSummary>[] {
  const { t, language } = useWords('requests');
  const clock = useWords('clock');
  const { node } = useClockText();
  const what = (one: RequestSummary) => <Link href={`/${language}/requests/${one.id}`}><RequestName request={one} /></Link>;
  const turn = (one: RequestSummary) => {
    const state = clockState(one.clock, one.turn);
    return <StatusTag kind={state.kind}>{clock.say(state.key)}</StatusTag>;
  };
  const reference = (one: RequestSummary) => <bdi className="nowrap">{one.reference}</bdi>;
  return [
    { key: 'what', heading: t('column.what'), cell: what },
    { key: 'due', heading: t('column.due'), cell: (one) => node(clockShort(one.clock)) },
    { key: 'turn', heading: t('column.turn'), cell: turn },
    { key: 'reference', heading: t('column.reference'), cell: reference },
  ];
}

/** Requests under way, the most urgent first: a table where there is room, rows on a phone. */
export function OpenRequests({ requests }: { requests: readonly RequestSummary[] }) {
  const { say } = useWords('requests');
  const columns = useColumns();
  return (
    <PageSection title={say('open.title')} id="open">
      {requests.length === 0 ? <EmptyState title={say('open.none')}>{say('open.none.body')}</EmptyState> : (
        <DataTable hiddenCaption caption={say('open.title')} rows={requests.toSorted(byClock)} rowKey={({ id }) => id} columns={columns} />
      )}
    </PageSection>
  );
}
