import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { Refusal } from '../refusal.ts';
import type { Secrets } from '../secrets.ts';

/** A limit: so many within so many seconds. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/** Counts one more of something; over the limit it refuses with the seconds left. The count stays, also when the request is refused. */
export async function countUp(tx: Tx, secrets: Secrets, limit: Limit, who: string, now: string): Promise<void> {
  const length = limit.seconds * 1000;
  const start = Math.floor(Date.parse(now) / length) * length;
  const { count } = await tx.insertInto('rate_counters')
    .values({ key: secrets.counterKey(`${limit.name}\n${who}`), window_from: new Date(start).toISOString(), count: 1 })
    .onConflict((conflict) => conflict.columns(['key', 'window_from']).doUpdateSet({ count: sql<number>`rate_counters.count + 1` }))
    .returning('count').executeTakeFirstOrThrow();
  if (count > limit.most) throw new Refusal('too-many-requests', { keep: true, retryAfter: Math.max(1, Math.ceil((start + length - Date.parse(now)) / 1000)) });
}
