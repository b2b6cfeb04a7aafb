import type { LeftOut } from '#organisations/answers/left-out.ts';
import type { Tx } from '../database.ts';

/** What answers that went out to a resident withhold. In a transaction of the resident. */
export async function leftOutOf(tx: Tx, residentId: string): Promise<LeftOut[]> {
  const rows = await tx.selectFrom('left_out').select(['item_id', 'silent']).where('resident_id', '=', residentId).execute();
  return rows.map((row) => ({ itemId: row.item_id, silent: row.silent }));
}

/** Keeps what an answer withholds, and lets go what it gives. In a transaction of staff. */
export async function keepLeftOut(tx: Tx, residentId: string, { given, leftOut }: { readonly given: readonly string[]; readonly leftOut: readonly LeftOut[] }): Promise<void> {
  const told = [...given, ...leftOut.map((one) => one.itemId)];
  if (told.length > 0) await tx.deleteFrom('left_out').where('resident_id', '=', residentId).where('item_id', 'in', told).execute();
  if (leftOut.length > 0) await tx.insertInto('left_out').values(leftOut.map(({ itemId, silent }) => ({ resident_id: residentId, item_id: itemId, silent }))).execute();
}
