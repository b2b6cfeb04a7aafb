import type { Db } from './database.ts';

/**
 * The database belongs to one organisation and is a sample or not, from the day it was made. A new one is claimed.
 * Answers whether it is a sample, and whether it is new. @throws an error with a clear line when it belongs to another organisation
 */
export async function claimDatabase(owner: Db, organisation: string, sample: boolean, now: Date): Promise<{ sample: boolean; fresh: boolean }> {
  const made = await owner.insertInto('organisation').values({ id: organisation, sample, made_at: now.toISOString() }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  const row = await owner.selectFrom('organisation').select(['id', 'sample']).executeTakeFirstOrThrow();
  if (row.id !== organisation) throw new Error(`This database belongs to ${row.id}, not to ${organisation}. Set ORGANISATION=${row.id}, or give another DATA_DIR or DATABASE_URL.`);
  return { sample: row.sample, fresh: made !== undefined };
}
