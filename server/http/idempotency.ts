import { sql } from 'kysely';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { id } from '#contract/common.ts';
import type { Db, Tx } from '../database.ts';
import { Refusal } from '#contract/refusal.ts';
import { sha256 } from '../secrets.ts';

/** An answer as it goes out and as it is kept. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The key of this try. @throws Refusal idempotency-key-missing, also for one that is no UUID */
export function keyOf(headers: Headers): string {
  const parsed = id.safeParse(headers.get('idempotency-key') ?? undefined);
  if (!parsed.success) throw new Refusal('idempotency-key-missing');
  return parsed.data.toLowerCase();
}

interface Keyed {
  readonly endpoint: AnyEndpoint;
  readonly key: string;
  /** Parameters and body after parsing, so that the order of fields does not matter. */
  readonly input: { readonly params: unknown; readonly body: unknown };
  readonly now: string;
}

/** Holds the key to the end of the transaction; whoever tries it meanwhile, on this server or another, is told to wait. */
async function holdKey(tx: Tx, whose: string, key: string): Promise<void> {
  const lock = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`${whose} ${key}`}, 2)) as free`.execute(tx);
  if (!lock.rows[0]?.free) throw new Refusal('idempotency-key-running');
}

const bodyHashOf = ({ input }: Keyed): string => sha256(JSON.stringify([input.params, input.body]));

/**
 * The same for a write of staff. Its answer is a reference without personal data (`recorded` of the contract), so it is kept for good; one that shows a person's case is not kept at all,
 * and `rebuild` makes it anew.
 */
export async function onceForStaff(tx: Tx, keyed: Keyed & { readonly staffId: string }, act: () => Promise<Answer>, rebuild?: () => Promise<Answer>): Promise<Answer> {
  const { staffId, endpoint, key, now } = keyed;
  await holdKey(tx, staffId, key);
  const bodyHash = bodyHashOf(keyed);
  const seen = await tx.selectFrom('staff_keys').selectAll().where('staff_id', '=', staffId).where('key', '=', key).executeTakeFirst();
  if (seen) {
    if (seen.endpoint !== endpoint.name || seen.body_hash !== bodyHash) throw new Refusal('idempotency-key-reused');
    return rebuild ? rebuild() : { status: seen.status, body: seen.answer };
  }
  const answer = await act();
  const kept = JSON.stringify(rebuild ? {} : answer.body);
  await tx.insertInto('staff_keys').values({ staff_id: staffId, key, endpoint: endpoint.name, body_hash: bodyHash, status: answer.status, answer: kept, made_at: now }).execute();
  return answer;
}

/**
 * Does a write once for its key, in the caller's transaction: the row of the key stands or falls with the write.
 * Seen before: the kept answer, or `rebuild`'s once that was let go. A refused write leaves its key free.
 * @throws Refusal idempotency-key-running, idempotency-key-reused
 */
export async function once(tx: Tx, keyed: Keyed & { readonly residentId: string }, act: () => Promise<Answer>, rebuild: () => Promise<Answer>): Promise<Answer> {
  const { residentId, endpoint, key, now } = keyed;
  await holdKey(tx, residentId, key);
  const bodyHash = bodyHashOf(keyed);
  const seen = await tx.selectFrom('idempotency_keys').selectAll().where('resident_id', '=', residentId).where('key', '=', key).executeTakeFirst();
  if (seen) {
    if (seen.endpoint !== endpoint.name || seen.body_hash !== bodyHash) throw new Refusal('idempotency-key-reused');
    return seen.answer === null ? rebuild() : { status: seen.status, body: seen.answer };
  }
  const answer = await act();
  const words = JSON.stringify(answer.body);
  await tx.insertInto('idempotency_keys').values({
    resident_id: residentId, key, endpoint: endpoint.name, body_hash: bodyHash, status: answer.status, answer: words, answer_hash: sha256(words), made_at: now,
  }).execute();
  return answer;
}

const keptDays = 30;

/** Lets go of answers kept for over 30 days; key, body hash and answer hash stay. Answers how many. */
export async function expireAnswers(owner: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const done = await owner.updateTable('idempotency_keys').set({ answer: null }).where('answer', 'is not', null).where('made_at', '<', before).executeTakeFirst();
  return Number(done.numUpdatedRows);
}
