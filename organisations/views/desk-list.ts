import { deskPage, deskSoonDays, type DeskSummary, type listDeskRequests } from '#contract/desk.ts';
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import type { Pack } from '../pack.ts';
import { deskSummaryView } from './desk-view.ts';
import type { ListedRequest } from './desk-record.ts';

type Query = QueryOf<typeof listDeskRequests>;
type DeskList = AnswerOf<typeof listDeskRequests>['body'];

/** A reference, or the beginning of one, without what people put between its letters. */
export const plainReference = (text: string): string => text.replaceAll(/[\s-]/gu, '').toUpperCase();

const isClosed = ({ turn, clock }: DeskSummary): boolean => turn === 'nobody' && clock.status === 'ended';

const stands: Readonly<Record<NonNullable<Query['clock']>, (one: DeskSummary) => boolean>> = {
  late: ({ clock }) => clock.overdue,
  soon: ({ clock: { status, due, today } }) => status !== 'ended' && due !== null && due >= today && due <= addDays(today, deskSoonDays),
  stopped: ({ clock: { status, due } }) => status !== 'ended' && due === null,
};

function fits(one: DeskSummary, { which = 'open', turn, clock, find }: Query): boolean {
  if (find !== undefined) return [one.reference, one.portalReference].some((reference) => plainReference(reference).startsWith(plainReference(find)));
  if (isClosed(one) !== (which === 'ended')) return false;
  return (turn === undefined || one.turn === turn) && (clock === undefined || stands[clock](one));
}

const order = ({ clock, receivedOn, id }: DeskSummary): string => `${clock.due ?? '9999-12-31'} ${receivedOn} ${id}`;
const byReceipt = ({ receivedOn, id }: DeskSummary): string => `${receivedOn} ${id}`;

/** The list of the desk: what is due first comes first; what has no date after it, the oldest first. Ended ones: the newest first. The server answers the same from its tables. */
export function deskListView(records: readonly ListedRequest[], query: Query, pack: Pack, today: string): DeskList {
  const all = records.map((one) => deskSummaryView(one, pack, today));
  const open = all.filter((one) => !isClosed(one));
  const ended = query.which === 'ended' && query.find === undefined;
  const fitting = all.filter((one) => fits(one, query)).toSorted((one, other) => (ended ? byReceipt(other).localeCompare(byReceipt(one)) : order(one).localeCompare(order(other))));
  const from = Number(query.from ?? 0);
  const sum = (counts: (one: DeskSummary) => boolean) => open.filter(counts).length;
  return {
    requests: fitting.slice(from, from + deskPage), more: Math.max(0, fitting.length - from - deskPage), today,
    sums: { late: sum(stands.late), soon: sum(stands.soon), landlord: sum(({ turn }) => turn === 'landlord'), resident: sum(({ turn }) => turn === 'resident') },
  };
}
