import type { DeskSummary } from '#contract/desk.ts';
import { DataTable } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useLanguage } from '#src/i18n/language-context.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { daysSaid, dueSaid, rowKind } from '../clock-words.ts';
import { useSaid } from '../use-said.ts';

const spaced = (reference: string): string => `${reference.slice(0, 5)} ${reference.slice(5)}`;

function Open({ request: { id, reference } }: { request: DeskSummary }) {
  return <Link className="desk-open" href={`/${useLanguage()}/desk/${id}`}><bdi>{reference}</bdi></Link>;
}

const openCell = (request: DeskSummary) => <Open request={request} />;
const personCell = ({ portalReference }: DeskSummary) => <bdi className="nowrap">{spaced(portalReference)}</bdi>;

/** Requests as a table: what, by when, whose turn. */
export function RequestTable({ requests }: { requests: readonly DeskSummary[] }) {
  const { t, say } = useWords('desk');
  const { date } = useDates();
  const saidNode = useSaid();
  const dueOf = (one: DeskSummary) => {
    const due = dueSaid(one);
    return 'key' in due ? saidNode(due) : date(due.date, 'long');
  };
  const daysOf = (one: DeskSummary) => {
    const days = daysSaid(one.clock);
    return <StatusTag kind={rowKind(one)}>{days ? saidNode(days) : say(`state.${one.state}`)}</StatusTag>;
  };
  return (
    <DataTable
      hiddenCaption caption={say('list.caption')}
      rows={requests}
      rowKey={(one) => one.id}
      columns={[
        { key: 'reference', heading: t('list.reference'), cell: openCell },
        { key: 'kind', heading: t('list.kind'), cell: (one) => say(`kind.${one.kind}`) },
        { key: 'due', heading: t('list.due'), cell: dueOf, numeric: true },
        { key: 'days', heading: t('list.days'), cell: daysOf },
        { key: 'turn', heading: t('list.turn'), cell: (one) => say(`who.${one.turn}`) },
        { key: 'person', heading: t('list.person'), cell: personCell },
        { key: 'received', heading: t('list.received'), cell: (one) => date(one.receivedOn, 'long'), numeric: true },
      ]}
    />
  );
}
