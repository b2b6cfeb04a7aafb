import { sql } from 'kysely';
import type { Pack } from '#organisations/pack.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { Tx } from '../database.ts';

/** How many items a resident has in each category, of the kinds that the pack knows. */
export async function itemCounts(tx: Tx, residentId: string, pack: Pack): Promise<Record<string, number>> {
  const rows = await tx.selectFrom('record_items').select(['category', 'key', sql<number>`count(*)::int`.as('many')]).where('resident_id', '=', residentId).groupBy(['category', 'key']).execute();
  const known = new Set(pack.categories.flatMap((category) => category.items.map((item) => `${category.id} ${item.key}`)));
  const counts: Record<string, number> = {};
  for (const { category, key, many } of rows) if (known.has(`${category} ${key}`)) counts[category] = (counts[category] ?? 0) + many;
  return counts;
}

/** Items of one category in the order they were brought in. */
export async function recordItems(tx: Tx, residentId: string, category: string): Promise<RecordItem[]> {
  const rows = await tx.selectFrom('record_items').selectAll().where('resident_id', '=', residentId).where('category', '=', category).orderBy('place').execute();
  return rows.map((row) => ({
    id: row.id, category: row.category, key: row.key, value: row.value, source: row.source, collectedOn: row.collected_on, retentionStartedOn: row.retention_started_on, hold: row.hold,
  }));
}
