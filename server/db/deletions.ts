import { type Selectable, sql } from 'kysely';
import { mostDeletions } from '#contract/deletions.ts';
import type { DueItem } from '#organisations/acts/due-deletions.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { RecordedDeletion } from '#organisations/views/deletion-view.ts';
import type { Db, Tx } from '../database.ts';
import { stableId } from './import-rows.ts';
import { itemOfRow } from './record-items.ts';
import type { Tables } from './tables.ts';

/** A kind of fact, and the latest start event after which its time may be over: for anybody, and for people without a home who are nothing else. Which rule holds for a person is for `dueDeletions` to say. */
export interface Cutoff {
  readonly category: string;
  readonly key: string;
  readonly before: string | null;
  readonly homeless: string | null;
}

const dueRows = (cutoffs: readonly Cutoff[]) => sql`record_items as item
  join json_to_recordset(${JSON.stringify(cutoffs)}::json) as due (category text, key text, before date, homeless date) on due.category = item.category and due.key = item.key
  where item.retention_started_on <= greatest(due.before, due.homeless) and item.hold is null
    and (item.retention_started_on <= due.before or not exists (select 1 from tenancy_residents home where home.resident_id = item.resident_id))`;

/** Residents with something that may go, in the order of their ids, after `after`. */
export async function residentsWithDue(db: Db, cutoffs: readonly Cutoff[], after: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ resident_id: string }>`select distinct item.resident_id from ${dueRows(cutoffs)} and item.resident_id > ${after}::uuid order by item.resident_id limit ${most}`.execute(db);
  return rows.map((row) => row.resident_id);
}

/** What may go of one resident. */
export async function itemsThatMayGo(tx: Tx, cutoffs: readonly Cutoff[], residentId: string): Promise<RecordItem[]> {
  const { rows } = await sql<Selectable<Tables['record_items']>>`
    select item.* from ${dueRows(cutoffs)} and item.resident_id = ${residentId}::uuid order by item.place for update of item`.execute(tx);
  return rows.map(itemOfRow);
}

/** Deletes facts and keeps, of each, its kind and the rule that its person is told, and whether it was `silent`. A fact that an import brought back and that goes again leaves one line, not two: one that was shown stays, one that was not is of the day when it can be. */
export async function deleteItems(tx: Tx, residentId: string, due: readonly DueItem[], silent: ReadonlySet<string>, deletedOn: string): Promise<void> {
  const rows = due.map(({ item, toldRuleId, endedOn }) => ({
    id: stableId('deletion', residentId, item.id, item.retentionStartedOn ?? ''), resident_id: residentId, category: item.category, key: item.key, rule_id: toldRuleId, ended_on: endedOn, deleted_on: deletedOn, silent: silent.has(item.id),
  }));
  await sql`delete from record_items where resident_id = ${residentId}::uuid and id in (select json_array_elements_text(${JSON.stringify(due.map(({ item }) => item.id))}::json))`.execute(tx);
  await sql`insert into deletions (id, resident_id, category, key, rule_id, ended_on, deleted_on, silent)
    select id, resident_id, category, key, rule_id, ended_on, deleted_on, silent from json_to_recordset(${JSON.stringify(rows)}::json)
      as rows (id uuid, resident_id uuid, category text, key text, rule_id text, ended_on date, deleted_on date, silent boolean)
    on conflict (id) do update set silent = deletions.silent and excluded.silent,
      deleted_on = case when deletions.silent then excluded.deleted_on else deletions.deleted_on end, rule_id = case when deletions.silent then excluded.rule_id else deletions.rule_id end`.execute(tx);
}

/** What was deleted of a resident, as they may know it, newest first: one line for all of a kind that went on a day by one rule; one more than an answer holds. */
export async function deletionsOf(tx: Tx, residentId: string): Promise<RecordedDeletion[]> {
  const rows = await tx.selectFrom('deletions')
    .select(['deleted_on', 'category', 'key', 'rule_id', sql<number>`count(*)::int`.as('many')])
    .where('resident_id', '=', residentId).where('silent', '=', false).groupBy(['deleted_on', 'category', 'key', 'rule_id'])
    .orderBy('deleted_on', 'desc').orderBy('category').orderBy('key').orderBy('rule_id').limit(mostDeletions + 1).execute();
  return rows.map((row) => ({ deletedOn: row.deleted_on, category: row.category, key: row.key, ruleId: row.rule_id, count: row.many }));
}

/** Forgets what was deleted until a day, but for lines of somebody without a home about whom facts are still held: of these categories, in which there are none now, the line is all that says how the person stood. */
export async function forgetDeletions(db: Db, until: string, telling: readonly string[]): Promise<void> {
  await sql`delete from deletions as gone where deleted_on <= ${until}::date and not (
    category in (select json_array_elements_text(${JSON.stringify(telling)}::json))
    and not exists (select 1 from tenancy_residents home where home.resident_id = gone.resident_id)
    and exists (select 1 from record_items item where item.resident_id = gone.resident_id)
    and not exists (select 1 from record_items item where item.resident_id = gone.resident_id and item.category = gone.category
      and not exists (select 1 from left_out where left_out.resident_id = item.resident_id and left_out.item_id = item.id and left_out.silent)))`.execute(db);
}
