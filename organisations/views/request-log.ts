import { deskLogPage, type readDeskLog } from '#contract/desk.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { RequestState, RequestKind, CameBy, Turn } from '#contract/request-words.ts';
import { daysBetween } from '#domain/clock/calendar-date.ts';
import { lines, table } from '../export/export-csv.ts';
import type { Pack } from '../pack.ts';
import { isLate, timed } from './desk-counts-view.ts';
import type { ListedRequest } from './desk-record.ts';
import { requestSummaryView } from './request-view.ts';

const columns = [
  'reference', 'kind', 'came_by', 'received_on', 'clock_rule', 'clock_started_on', 'days_paused', 'due_on', 'more_time_told_on', 'more_time_valid', 'state', 'whose_turn', 'ended_on', 'days', 'late', 'reasons',
] as const;

/** What the log says of a request and what does not hang on today. */
export interface Logged {
  readonly id: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly cameBy: CameBy;
  readonly receivedOn: string;
  readonly rule: string;
  readonly startedOn: string | null;
  readonly pausedDays: number;
  readonly due: string | null;
  readonly toldOn: string | null;
  readonly toldInTime: boolean | null;
  readonly state: RequestState;
  readonly turn: Turn;
  readonly endedOn: string | null;
  /** Codes, in the order in which they were given. */
  readonly reasons: string;
}

/** A request as the log has it, out of its events. */
export function loggedOf(record: ListedRequest, pack: Pack, today: string): Logged {
  const { clock, state, turn } = requestSummaryView(record, pack, today);
  const { id, reference, kind, cameBy, receivedOn, events } = record;
  const { startedOn, due, endedOn } = timed(record, clock);
  return {
    id, reference, kind, cameBy, receivedOn, rule: clock.rule.id, startedOn, pausedDays: clock.pausedDays, due, toldOn: clock.extension?.toldOn ?? null, toldInTime: clock.extension?.inTime ?? null,
    state, turn, endedOn, reasons: events.flatMap(({ code }) => (code === undefined ? [] : [code])).join('; '),
  };
}

const cellsOf = (one: Logged, today: string) => [
  one.reference, one.kind, one.cameBy, one.receivedOn, one.rule, one.startedOn, one.pausedDays, one.due, one.toldOn, one.toldInTime === null ? null : one.toldInTime ? 'yes' : 'no', one.state, one.turn, one.endedOn,
  one.endedOn !== null && one.startedOn !== null ? Math.max(0, daysBetween(one.startedOn, one.endedOn)) : null, isLate(one, today) ? 'yes' : 'no', one.reasons,
];

/** Where a request stands in the log: by the day it came, then by its id. */
export const logPlace = ({ receivedOn, id }: Pick<Logged, 'receivedOn' | 'id'>): string => `${receivedOn}.${id}`;

/** A page of the log: dates, outcomes and reasons by code. No names, and nothing that anybody wrote. Column names are English and do not change with the language. `found`: those of the page, and one more where there is one. */
export function logPage(found: readonly Logged[], after: string | undefined, { organisation }: Pack, today: string): AnswerOf<typeof readDeskLog>['body'] {
  const page = found.slice(0, deskLogPage);
  const last = found.length > page.length ? page.at(-1) : undefined;
  const rows = page.map((one) => cellsOf(one, today));
  return { fileName: `requests-${organisation.id}-${today}.csv`, csv: after === undefined ? table(columns, rows) : lines(rows), rows: rows.length, next: last ? logPlace(last) : null };
}
