import type { DemoMessage } from '#contract/demo-post.ts';
import type { Database } from '../database.ts';
import type { Transport } from '../services.ts';

/** Puts messages in the post box of a sample set-up. */
export const demoTransport: Transport = async (tx, message) => {
  await tx.insertInto('demo_messages').values({ message: JSON.stringify(message) }).execute();
};

/** Messages of the post box, newest first; `undefined` unless the database is a sample one. */
export async function demoPostOf(database: Database): Promise<DemoMessage[] | undefined> {
  const here = await database.owner.selectFrom('organisation').select('sample').executeTakeFirst();
  if (!here?.sample) return undefined;
  const rows = await database.owner.selectFrom('demo_messages').select('message').orderBy('id', 'desc').limit(500).execute();
  return rows.map((row) => row.message);
}
