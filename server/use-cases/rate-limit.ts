import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { Refusal } from '#contract/refusal.ts';
import { type Limit, limitWindow, oldestPart, secondsToWait } from '#domain/sign-in-rules.ts';
import type { Secrets } from '../secrets.ts';

function windowOf(limit: Limit, secrets: Secrets, who: string, now: string): { key: string; from: string; left: number } {
  return { key: secrets.counterKey(`${limit.name}\n${who}`), ...limitWindow(limit, now) };
}

/** Counts one more of something and answers how many there are now in this window. */
export async function countUp(tx: Tx, secrets: Secrets, limit: Limit, who: string, now: string): Promise<number> {
  const { key, from } = windowOf(limit, secrets, who, now);
  const { count } = await tx.insertInto('rate_counters').values({ key, window_from: from, count: 1 })
    .onConflict((conflict) => conflict.columns(['key', 'window_from']).doUpdateSet({ count: sql<number>`rate_counters.count + 1` }))
    .returning('count').executeTakeFirstOrThrow();
  return count;
}

/** Counts one more and refuses when that is one too many; the count stays. @throws Refusal too-many-requests */
export async function limitTo(tx: Tx, secrets: Secrets, limit: Limit, who: string, now: string): Promise<void> {
  if (await countUp(tx, secrets, limit, who, now) > limit.most) {
    throw new Refusal('too-many-requests', { keep: true, retryAfter: windowOf(limit, secrets, who, now).left });
  }
}

/**
 * Seconds until there may be one more, where as many as allowed were counted before, by a window that slides. Who tries at the same moment waits for their turn,
 * to the end of the transaction, so that a hundred tries at once are counted one by one.
 */
export async function secondsOver(tx: Tx, secrets: Secrets, limit: Limit, who: string, now: string): Promise<number | undefined> {
  const { key } = windowOf(limit, secrets, who, now);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 2))`.execute(tx);
  const counted = await tx.selectFrom('rate_counters').select(['window_from as from', 'count']).where('key', '=', key).where('window_from', '>=', oldestPart(limit, now)).execute();
  return secondsToWait(limit, counted, now);
}

/** Refuses when as many as allowed were counted before, as `secondsOver` counts them. @throws Refusal too-many-tries */
export async function refuseOver(tx: Tx, secrets: Secrets, limit: Limit, who: string, now: string): Promise<void> {
  const wait = await secondsOver(tx, secrets, limit, who, now);
  if (wait !== undefined) throw new Refusal('too-many-tries', { retryAfter: wait });
}
