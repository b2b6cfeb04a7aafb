import { daysBetween } from '#domain/clock/calendar-date.ts';
import { table } from '../export/export-csv.ts';
import type { Pack } from '../pack.ts';
import { isLate, timed } from './desk-counts-view.ts';
import type { ListedRequest } from './desk-record.ts';
import { requestSummaryView } from './request-view.ts';

const columns = [
  'reference', 'kind', 'came_by', 'received_on', 'clock_rule', 'clock_started_on', 'days_paused', 'due_on', 'more_time_told_on', 'more_time_valid', 'state', 'whose_turn', 'ended_on', 'days', 'late', 'reasons',
] as const;

/** The log of requests as a table, oldest first: dates, outcomes and reasons by code. No names, and nothing that anybody wrote. Column names are English and do not change with the language. */
export function requestLog(records: readonly ListedRequest[], pack: Pack, today: string): { fileName: string; csv: string; rows: number } {
  const rows = records.toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn) || one.reference.localeCompare(other.reference)).map((record) => {
    const { clock, state, turn } = requestSummaryView(record, pack, today);
    const dates = timed(record, clock);
    const { endedOn } = dates;
    const codes = record.events.flatMap(({ code }) => (code === undefined ? [] : [code]));
    return [
      record.reference, record.kind, record.cameBy, record.receivedOn, clock.rule.id, clock.startedOn, clock.pausedDays, clock.due, clock.extension?.toldOn ?? null,
      clock.extension ? (clock.extension.inTime ? 'yes' : 'no') : null, state, turn, endedOn, endedOn !== null && clock.startedOn !== null ? Math.max(0, daysBetween(clock.startedOn, endedOn)) : null,
      isLate(dates, today) ? 'yes' : 'no', codes.join('; '),
    ];
  });
  return { fileName: `requests-${pack.organisation.id}-${today}.csv`, csv: table(columns, rows), rows: rows.length };
}
