import { type RawBuilder, type Selectable, sql } from 'kysely';
import { withoutLeftOut } from '#organisations/answers/left-out.ts';
import { type Standing, standingOf } from '#organisations/acts/standing.ts';
import type { Pack } from '#organisations/pack.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { Tx } from '../database.ts';
import { leftOutOf } from './left-out.ts';
import type { Tables } from './tables.ts';

/** Whether an answer that went out does at least name the item. */
const named = sql<boolean>`not exists (select 1 from left_out where left_out.resident_id = record_items.resident_id and left_out.item_id = record_items.id and left_out.silent)`;

/** How many items a resident has in each category, of the kinds that the pack knows, without those that an answer does not even name. */
export async function itemCounts(tx: Tx, residentId: string, pack: Pack): Promise<Record<string, number>> {
  const rows = await tx.selectFrom('record_items').select(['category', 'key', sql<number>`count(*)::int`.as('many')]).where('resident_id', '=', residentId)
    .where(named)
    .groupBy(['category', 'key']).execute();
  const known = new Set(pack.categories.flatMap((category) => category.items.map((item) => `${category.id} ${item.key}`)));
  const counts: Record<string, number> = {};
  for (const { category, key, many } of rows) if (known.has(`${category} ${key}`)) counts[category] = (counts[category] ?? 0) + many;
  return counts;
}

/** An item as it is kept, from its row. */
export const itemOfRow = (row: Selectable<Tables['record_items']>): RecordItem => ({
  id: row.id, category: row.category, key: row.key, value: row.value, source: row.source, collectedOn: row.collected_on, retentionStartedOn: row.retention_started_on, hold: row.hold, property: row.property,
});

/** Items as their person may see them outside of answers, in the order they were brought in: of one category, or all. */
export async function recordItems(tx: Tx, residentId: string, category?: string): Promise<RecordItem[]> {
  return withoutLeftOut(await wholeItems(tx, residentId, category), await leftOutOf(tx, residentId));
}

/** Items of these ids that their person may see outside of answers; nothing is asked where none is named. */
export async function namedItems(tx: Tx, residentId: string, ids: readonly string[]): Promise<RecordItem[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('record_items').selectAll().where('resident_id', '=', residentId).where('id', 'in', [...new Set(ids)]).execute();
  return withoutLeftOut(rows.map(itemOfRow), await leftOutOf(tx, residentId));
}

/** Items as they are kept, for the desk that decides what an answer gives of them. */
export async function wholeItems(tx: Tx, residentId: string, category?: string): Promise<RecordItem[]> {
  const rows = await tx.selectFrom('record_items').selectAll().where('resident_id', '=', residentId)
    .$if(category !== undefined, (query) => query.where('category', '=', category ?? '')).orderBy('place').execute();
  return rows.map(itemOfRow);
}

/** The homes of a resident, oldest first. */
export async function homesOf(tx: Tx, residentId: string): Promise<{ reference: string; address: string[]; tenure: string }[]> {
  return tx.selectFrom('tenancies').innerJoin('tenancy_residents', 'tenancy_residents.tenancy', 'tenancies.reference').select(['tenancies.reference', 'tenancies.address', 'tenancies.tenure'])
    .where('tenancy_residents.resident_id', '=', residentId).orderBy('tenancies.started_on').orderBy('tenancies.reference').execute();
}

/** How a resident stands with the landlord: their homes, and the categories in which there are facts about them or were until their time was over. */
export const standingIn = (tx: Tx, residentId: string): Promise<Standing> => standingBy(tx, residentId, sql<boolean>`true`, sql<boolean>`true`);

/** As the person may see that they stand: what an answer does not even name is not told by what is said of other facts either. */
export const shownStandingIn = (tx: Tx, residentId: string): Promise<Standing> => standingBy(tx, residentId, named);

/** As an answer may tell that they stand in which these facts are not even named. */
export const standingWithout = (tx: Tx, residentId: string, untold: ReadonlySet<string>): Promise<Standing> =>
  standingBy(tx, residentId, sql<boolean>`record_items.id not in (select json_array_elements_text(${JSON.stringify([...untold])}::json))`);

async function standingBy(tx: Tx, residentId: string, which: RawBuilder<boolean>, gone = sql<boolean>`not silent`): Promise<Standing> {
  const rows = await tx.selectFrom('record_items').select('category').where('resident_id', '=', residentId).where(which)
    .union(tx.selectFrom('deletions').select('category').where('resident_id', '=', residentId).where(gone)).execute();
  return standingOf(await homesOf(tx, residentId), rows.map((one) => one.category));
}
