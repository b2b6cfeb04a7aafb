import type { Db } from './database.ts';

/**
 * The database belongs to one organisation and is a sample or not, from the day it was made. A new one is claimed.
 * Answers whether it is a sample, and whether its sample residents are still to be loaded. @throws an error with a clear line when it belongs to another organisation
 */
export async function claimDatabase(owner: Db, organisation: string, sample: boolean, now: Date): Promise<{ sample: boolean; toLoad: boolean }> {
  const made = await owner.insertInto('organisation').values({ id: organisation, sample, made_at: now.toISOString() }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  const row = await owner.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
  if (row.id !== organisation) throw new Error(`This database belongs to ${row.id}, not to ${organisation}. Set ORGANISATION=${row.id}, or give another DATA_DIR or DATABASE_URL.`);
  const empty = async () => (await owner.selectFrom('residents').select('id').limit(1).executeTakeFirst()) === undefined;
  return { sample: row.sample, toLoad: row.sample && (made !== undefined || row.made_at === unfinished || await empty()) };
}

/** No sample was made on this day: it stands while one is being loaded. */
const unfinished = new Date(0).toISOString();

/** Loads sample residents. Where that is stopped in the middle, the next start finds it so and loads them again, which changes nothing of those who are there. */
export async function loadWhole(owner: Db, load: () => Promise<void>, now: Date): Promise<void> {
  await owner.updateTable('organisation').set({ made_at: unfinished }).execute();
  await load();
  await owner.updateTable('organisation').set({ made_at: now.toISOString() }).execute();
}
