import { sql } from 'kysely';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Tx } from '../database.ts';
import { sha256 } from '../secrets.ts';
import type { Answer } from './idempotency.ts';

interface OpenKeyed {
  readonly endpoint: AnyEndpoint;
  readonly key: string;
  readonly input: { readonly params: unknown; readonly body: unknown };
  readonly now: string;
}

/**
 * Does a write without a person once for its key. Nobody's session narrows it, so the body must be the same, and the answer of such an operation holds no personal data:
 * whoever repeats it learns a reference and nothing more. A refused write leaves its key free.
 * @throws Refusal idempotency-key-running, idempotency-key-reused
 */
export async function onceForAnybody(tx: Tx, { endpoint, key, input, now }: OpenKeyed, act: () => Promise<Answer>): Promise<Answer> {
  const lock = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${key}, 3)) as free`.execute(tx);
  if (!lock.rows[0]?.free) throw new Refusal('idempotency-key-running');
  const bodyHash = sha256(JSON.stringify([input.params, input.body]));
  const seen = await tx.selectFrom('open_keys').selectAll().where('key', '=', key).executeTakeFirst();
  if (seen) {
    if (seen.endpoint !== endpoint.name || seen.body_hash !== bodyHash) throw new Refusal('idempotency-key-reused');
    return { status: seen.status, body: seen.answer };
  }
  const answer = await act();
  await tx.insertInto('open_keys').values({ key, endpoint: endpoint.name, body_hash: bodyHash, status: answer.status, answer: JSON.stringify(answer.body), made_at: now }).execute();
  return answer;
}
