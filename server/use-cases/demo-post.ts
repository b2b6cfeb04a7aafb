import type { DemoMessage } from '#contract/demo-post.ts';
import type { Database } from '../database.ts';
import type { Transport } from '../services.ts';

/** Puts messages in the post box of a sample set-up. */
export const demoTransport: Transport = async (tx, message, notBefore) => {
  await tx.insertInto('demo_messages').values({ message: JSON.stringify(message), ...(notBefore !== undefined && { not_before: notBefore }) }).execute();
};

/** Messages of the post box that have come by `now`, newest first; `undefined` unless the database is a sample one. */
export async function demoPostOf(database: Database, now: Date): Promise<DemoMessage[] | undefined> {
  const here = await database.owner.selectFrom('organisation').select('sample').executeTakeFirst();
  if (!here?.sample) return undefined;
  const rows = await database.owner.selectFrom('demo_messages').select('message').where('not_before', '<=', now.toISOString()).orderBy('id', 'desc').limit(500).execute();
  return rows.map((row) => row.message);
}
