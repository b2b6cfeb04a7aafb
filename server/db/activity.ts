import type { ActPayload, RecordedAct } from '#organisations/views/activity-view.ts';
import type { Tx } from '../database.ts';

interface Page {
  /** Only places below this one. */
  readonly before: number | null;
  readonly othersOnly: boolean;
  readonly most: number;
}

/** Acts on a resident's record, newest first. A payload that was erased reads as empty. */
export async function actsOn(tx: Tx, residentId: string, { before, othersOnly, most }: Page): Promise<RecordedAct[]> {
  const rows = await tx.selectFrom('audit_entries as entry')
    .leftJoin('audit_payloads as said', (join) => join.onRef('said.resident_id', '=', 'entry.resident_id').onRef('said.place', '=', 'entry.place'))
    .select(['entry.place', 'entry.at', 'entry.act', 'entry.by_role', 'said.payload'])
    .where('entry.resident_id', '=', residentId)
    .$if(before !== null, (query) => query.where('entry.place', '<', before))
    .$if(othersOnly, (query) => query.where('entry.by_role', '<>', 'you'))
    .orderBy('entry.place', 'desc').limit(most).execute();
  return rows.map((row) => ({ place: row.place, at: row.at, act: row.act, by: row.by_role, payload: row.payload === null ? {} : (JSON.parse(row.payload) as ActPayload) }));
}
