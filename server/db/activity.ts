import { sql } from 'kysely';
import type { ActPayload, RecordedAct } from '#organisations/views/activity-view.ts';
import { ownPartActs } from '#organisations/views/own-parts.ts';
import { isShownAct, keptPlace, shownPlace, silentAct } from '#organisations/views/shown-acts.ts';
import type { Tx } from '../database.ts';

interface Page {
  /** Only below this one of the places that are shown. */
  readonly before: number | null;
  readonly othersOnly: boolean;
  /** As `showsAct` has it, and yet with full pages. */
  readonly withoutOwnParts: boolean;
  readonly most: number;
}

/** Places in a resident's chain of acts that are not shown, in order. */
async function hiddenPlaces(tx: Tx, residentId: string): Promise<number[]> {
  const rows = await tx.selectFrom('audit_entries').select('place').where('resident_id', '=', residentId).where('by_role', '<>', 'you').where('act', '=', silentAct).orderBy('place').execute();
  return rows.map((one) => one.place);
}

/** Acts on a resident's record that are shown, newest first, numbered as they are shown. A payload that was erased reads as empty. */
export async function actsOn(tx: Tx, residentId: string, { before, othersOnly, withoutOwnParts, most }: Page): Promise<RecordedAct[]> {
  const hidden = await hiddenPlaces(tx, residentId);
  const rows = await tx.selectFrom('audit_entries as entry')
    .leftJoin('audit_payloads as said', (join) => join.onRef('said.resident_id', '=', 'entry.resident_id').onRef('said.place', '=', 'entry.place'))
    .select(['entry.place', 'entry.at', 'entry.act', 'entry.by_role', 'said.payload'])
    .where('entry.resident_id', '=', residentId).where('entry.act', '<>', silentAct)
    .$if(before !== null, (query) => query.where('entry.place', '<', keptPlace(before ?? 1, hidden)))
    .$if(othersOnly, (query) => query.where('entry.by_role', '<>', 'you'))
    .$if(withoutOwnParts, (query) => query.where('entry.act', 'not in', [...ownPartActs]).where(sql<boolean>`coalesce(said.payload::json->>'part', '') <> 'support'`))
    .orderBy('entry.place', 'desc').limit(most).execute();
  return rows.filter(isShownAct).map((row) => ({ place: shownPlace(row.place, hidden), at: row.at, act: row.act, by: row.by_role, payload: row.payload === null ? {} : (JSON.parse(row.payload) as ActPayload) }));
}

/** Acts that are shown at these places. */
export async function actsAt(tx: Tx, residentId: string, places: readonly number[]): Promise<RecordedAct[]> {
  if (places.length === 0) return [];
  const hidden = await hiddenPlaces(tx, residentId);
  const rows = await tx.selectFrom('audit_entries').select(['place', 'at', 'act', 'by_role']).where('resident_id', '=', residentId).where('place', 'in', places.map((one) => keptPlace(one, hidden))).execute();
  return rows.filter(isShownAct).map((row) => ({ place: shownPlace(row.place, hidden), at: row.at, act: row.act, by: row.by_role, payload: {} }));
}
