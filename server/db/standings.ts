import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { deskLogPage, deskPage, deskSoonDays, type listDeskRequests } from '#contract/desk.ts';
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { formatPromiseRule, marketingObjectionRule, monthRule, noClockRule, stairsRule, workingDayRules } from '#domain/clock/rules.ts';
import { machines } from '#domain/request-states/machines.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Timed } from '#organisations/views/desk-counts-view.ts';
import { plainReference } from '#organisations/views/desk-list.ts';
import { type Logged, loggedOf } from '#organisations/views/request-log.ts';
import type { Tx } from '../database.ts';
import { listedRequests } from './desk.ts';

type Query = QueryOf<typeof listDeskRequests>;
type Sums = AnswerOf<typeof listDeskRequests>['body']['sums'];

/** How many are worked out at a time. */
const batch = 500;
/** Counts up when the code works something out in another way from the same rules. */
const made = 2;

/** What standings are worked out by: the rules, the holidays that are known, and what kind of landlord this is where. Another one makes every row stale. */
const rulesOf = ({ organisation: { kind, region } }: Pack): string =>
  createHash('sha256').update(JSON.stringify([made, machines, monthRule, stairsRule, workingDayRules, formatPromiseRule, marketingObjectionRule, noClockRule, shippedBankHolidays, kind, region])).digest('hex').slice(0, 16);

/**
 * Works out where some of those requests stand to which something has happened since, or of all when the rules have changed; answers how many. Rows are locked in one order before their
 * events are read: whoever adds an event meanwhile waits, and makes the row stale again.
 */
export async function settleSome(tx: Tx, pack: Pack): Promise<number> {
  const rules = rulesOf(pack);
  // Two comparisons, because an index cannot look for what is different.
  const rows = await tx.selectFrom('request_standings').select('request_id').where((eb) => eb.or([eb('rules', '<', rules), eb('rules', '>', rules)])).orderBy('request_id').limit(batch).forUpdate().execute();
  if (rows.length === 0) return 0;
  const standings = (await listedRequests(tx, rows.map((row) => row.request_id))).map((record) => {
    const { turn, due, startedOn, endedOn, state, rule, pausedDays, toldOn, toldInTime, reasons } = loggedOf(record, pack, record.receivedOn);
    return {
      request_id: record.id, closed: turn === 'nobody' && endedOn !== null, turn, due, started_on: startedOn, ended_on: endedOn,
      state, rule, paused_days: pausedDays, told_on: toldOn, told_in_time: toldInTime, reasons,
    };
  });
  await sql`update request_standings s set rules = ${rules}, closed = v.closed, turn = v.turn, due = v.due, started_on = v.started_on, ended_on = v.ended_on,
      state = v.state, rule = v.rule, paused_days = v.paused_days, told_on = v.told_on, told_in_time = v.told_in_time, reasons = v.reasons
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as v(request_id uuid, closed boolean, turn text, due date, started_on date, ended_on date,
      state text, rule text, paused_days integer, told_on date, told_in_time boolean, reasons text) where s.request_id = v.request_id`.execute(tx);
  return rows.length;
}

/** Works out all that is stale. */
export async function settleStandings(tx: Tx, pack: Pack): Promise<void> {
  while (await settleSome(tx, pack) > 0);
}

const running = sql<boolean>`ended_on is null`;
const dueOrLast = sql`coalesce(due, date '9999-12-31')`;
const late = (today: string) => sql<boolean>`${running} and due < ${today}`;
const soon = (today: string) => sql<boolean>`${running} and due between ${today} and ${addDays(today, deskSoonDays)}`;
const stopped = sql<boolean>`${running} and due is null`;

/** A whole reference is looked up in its index; the beginning of one is looked for in all. */
function named(wanted: string) {
  if (/^R[0-9A-Z]{9}$/u.test(wanted)) return sql<boolean>`request.reference = ${`R-${wanted.slice(1)}`}`;
  if (/^K[0-9A-Z]{8}$/u.test(wanted)) return sql<boolean>`person.portal_reference = ${wanted}`;
  return sql<boolean>`starts_with(replace(request.reference, '-', ''), ${wanted}) or starts_with(person.portal_reference, ${wanted})`;
}

/** The ids of one page of the list in its order, as `deskListView` has them, and how many come after. Standings are settled before. */
export async function deskPageOf(tx: Tx, { which = 'open', turn, clock, find, from = '0' }: Query, today: string): Promise<{ ids: string[]; more: number }> {
  const wanted = plainReference(find ?? '');
  const ended = find === undefined && which === 'ended';
  const fitting = tx.selectFrom('request_standings as s')
    .$if(find === undefined, (query) => query.where('closed', '=', ended))
    .$if(find === undefined && turn !== undefined, (query) => query.where('turn', '=', turn ?? 'nobody'))
    .$if(find === undefined && clock !== undefined, (query) => query.where(clock === 'late' ? late(today) : clock === 'soon' ? soon(today) : stopped))
    .$if(find !== undefined, (query) => query.innerJoin('requests as request', 'request.id', 's.request_id').innerJoin('residents as person', 'person.id', 's.resident_id')
      .where(named(wanted)));
  const page = fitting.select('s.request_id').limit(deskPage).offset(Number(from));
  const rows = await (ended ? page.orderBy('s.received_on', 'desc').orderBy('s.request_id', 'desc') : page.orderBy(dueOrLast).orderBy('s.received_on').orderBy('s.request_id')).execute();
  const { all } = await fitting.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  return { ids: rows.map((row) => row.request_id), more: Math.max(0, all - Number(from) - rows.length) };
}

/** All open requests in four numbers. */
export async function deskSums(tx: Tx, today: string): Promise<Sums> {
  const count = (what: ReturnType<typeof sql<boolean>>) => sql<number>`count(*) filter (where ${what})`;
  return tx.selectFrom('request_standings').where('closed', '=', false).select([
    count(late(today)).as('late'), count(soon(today)).as('soon'), count(sql<boolean>`turn = 'landlord'`).as('landlord'), count(sql<boolean>`turn = 'resident'`).as('resident'),
  ]).executeTakeFirstOrThrow();
}

/** The dates of all requests that are open or came since a day, for the numbers. */
export async function deskDates(tx: Tx, since: string): Promise<Timed[]> {
  const rows = await tx.selectFrom('request_standings as s').innerJoin('requests as request', 'request.id', 's.request_id').select(['request.kind', 's.received_on', 's.started_on', 's.due', 's.ended_on'])
    .where((eb) => eb.or([eb('s.received_on', '>=', since), eb('s.ended_on', 'is', null)])).execute();
  return rows.map((row) => ({ kind: row.kind, receivedOn: row.received_on, startedOn: row.started_on, due: row.due, endedOn: row.ended_on }));
}

/** A page of the log and one request more where there is one, by the day they came. Standings are settled before. */
export async function loggedAfter(tx: Tx, after: string | undefined): Promise<Logged[]> {
  const [on = '', id = ''] = after?.split('.') ?? [];
  const rows = await tx.selectFrom('request_standings as s').innerJoin('requests as request', 'request.id', 's.request_id')
    .select(['s.request_id', 'request.reference', 'request.kind', 'request.came_by', 's.received_on', 's.rule', 's.started_on', 's.paused_days', 's.due', 's.told_on', 's.told_in_time', 's.state', 's.turn', 's.ended_on', 's.reasons'])
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(s.received_on, s.request_id) > (${on}::date, ${id}::uuid)`))
    .orderBy('s.received_on').orderBy('s.request_id').limit(deskLogPage + 1).execute();
  return rows.map((row) => ({
    id: row.request_id, reference: row.reference, kind: row.kind, cameBy: row.came_by, receivedOn: row.received_on, rule: row.rule, startedOn: row.started_on, pausedDays: row.paused_days, due: row.due,
    toldOn: row.told_on, toldInTime: row.told_in_time, state: row.state, turn: row.turn, endedOn: row.ended_on, reasons: row.reasons,
  }));
}
