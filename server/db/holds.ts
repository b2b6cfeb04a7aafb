import { type Selectable, sql } from 'kysely';
import type { HoldEvent, RecordedHold } from '#organisations/views/hold-view.ts';
import type { Db, Tx } from '../database.ts';
import type { Tables } from './tables.ts';

/** Whose a new hold is, and how to reach who asked, sealed. Nobody's and unknown unless told. */
interface Whose {
  readonly residentId?: string;
  readonly requestId?: string;
  readonly contactSealed?: string | null;
}

/** Keeps a new hold with its first event. */
export async function keepHold(tx: Tx, hold: RecordedHold, now: string, { residentId, requestId, contactSealed }: Whose = {}): Promise<void> {
  const { id, reference, medium, site, place, on, from, to, askedOn, overwrittenOn, events } = hold;
  await tx.insertInto('holds').values({
    id, reference, medium, site, place, on_date: on, from_time: from, to_time: to, asked_on: askedOn, overwritten_on: overwrittenOn, received_at: now,
    resident_id: residentId ?? null, request_id: requestId ?? null, contact_sealed: contactSealed ?? null,
  }).execute();
  await tx.insertInto('hold_events').values(events.map((event, index) => Object.assign({ hold_id: id, place: index + 1, by_staff: null }, event))).execute();
}

/** Ties a hold to a request of the person who acts. `false`: there is none of this id, or it is somebody else's. */
export async function claimHold(tx: Tx, holdId: string, requestId: string): Promise<boolean> {
  const { rows } = await sql<{ claimed: boolean }>`select keyholder_claim_hold(${holdId}::uuid, ${requestId}::uuid) as claimed`.execute(tx);
  return rows[0]?.claimed ?? false;
}

type HoldRow = Selectable<Tables['holds']>;

async function withEvents(tx: Pick<Tx, 'selectFrom'>, rows: readonly HoldRow[]): Promise<{ row: HoldRow; hold: RecordedHold }[]> {
  if (rows.length === 0) return [];
  const events = await tx.selectFrom('hold_events').selectAll().where('hold_id', 'in', rows.map((row) => row.id)).orderBy('place').execute();
  return rows.map((row) => ({
    row,
    hold: {
      id: row.id, reference: row.reference, medium: row.medium, site: row.site, place: row.place, on: row.on_date, from: row.from_time, to: row.to_time, askedOn: row.asked_on, overwrittenOn: row.overwritten_on,
      events: events.filter((event) => event.hold_id === row.id).map(({ kind, at, until }): HoldEvent => ({ kind, at, until })),
    },
  }));
}

/** The holds that requests point to, by request. */
export async function holdsOf(tx: Pick<Tx, 'selectFrom'>, requestIds: readonly string[]): Promise<ReadonlyMap<string, RecordedHold>> {
  if (requestIds.length === 0) return new Map();
  const found = await withEvents(tx, await tx.selectFrom('holds').selectAll().where('request_id', 'in', [...requestIds]).execute());
  return new Map(found.map(({ row, hold }) => [row.request_id ?? '', hold]));
}

/** Every hold that the desk may see; only the one with this id where it is given. */
export async function allHolds(tx: Tx, id?: string): Promise<{ hold: RecordedHold; contactSealed: string | null }[]> {
  const rows = await tx.selectFrom('holds').selectAll().$if(id !== undefined, (query) => query.where('id', '=', id ?? '')).orderBy('received_at').execute();
  return (await withEvents(tx, rows)).map(({ row, hold }) => ({ hold, contactSealed: row.contact_sealed }));
}

/** Appends what the landlord did with a hold. `place` counts from 1. */
export async function addHoldEvent(tx: Tx, holdId: string, place: number, event: HoldEvent, byStaff: string): Promise<void> {
  await tx.insertInto('hold_events').values({ hold_id: holdId, place, ...event, by_staff: byStaff }).execute();
}

const keptDays = 366;

/** Lets go of holds that no request points to, and of the keys of writes without a person, a year after. Answers how many holds. */
export async function expireHolds(owner: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  await owner.deleteFrom('open_keys').where('made_at', '<', before).execute();
  const done = await owner.deleteFrom('holds').where('resident_id', 'is', null).where('received_at', '<', before).executeTakeFirst();
  return Number(done.numDeletedRows);
}
