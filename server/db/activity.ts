import { sql } from 'kysely';
import type { ActPayload, RecordedAct } from '#organisations/views/activity-view.ts';
import { ownPartActs } from '#organisations/views/own-parts.ts';
import type { Tx } from '../database.ts';

interface Page {
  /** Only places below this one. */
  readonly before: number | null;
  readonly othersOnly: boolean;
  /** As `showsAct` has it, and yet with full pages. */
  readonly withoutOwnParts: boolean;
  readonly most: number;
}

/** Acts on a resident's record, newest first. A payload that was erased reads as empty. */
export async function actsOn(tx: Tx, residentId: string, { before, othersOnly, withoutOwnParts, most }: Page): Promise<RecordedAct[]> {
  const rows = await tx.selectFrom('audit_entries as entry')
    .leftJoin('audit_payloads as said', (join) => join.onRef('said.resident_id', '=', 'entry.resident_id').onRef('said.place', '=', 'entry.place'))
    .select(['entry.place', 'entry.at', 'entry.act', 'entry.by_role', 'said.payload'])
    .where('entry.resident_id', '=', residentId)
    .$if(before !== null, (query) => query.where('entry.place', '<', before))
    .$if(othersOnly, (query) => query.where('entry.by_role', '<>', 'you'))
    .$if(withoutOwnParts, (query) => query.where('entry.act', 'not in', [...ownPartActs]).where(sql<boolean>`coalesce(said.payload::json->>'part', '') <> 'support'`))
    .orderBy('entry.place', 'desc').limit(most).execute();
  return rows.map((row) => ({ place: row.place, at: row.at, act: row.act, by: row.by_role, payload: row.payload === null ? {} : (JSON.parse(row.payload) as ActPayload) }));
}
