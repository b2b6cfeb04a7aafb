import { sql } from 'kysely';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { sha256 } from '../secrets.ts';
import { Refusal } from '../refusal.ts';
import type { Db, Tx } from '../database.ts';

interface Answer { readonly status: number; readonly body: unknown }

interface Write {
  readonly endpoint: AnyEndpoint;
  readonly residentId: string;
  readonly key: string;
  /** Address and body as sent: the same act says the same. */
  readonly said: string;
  readonly now: string;
}




/**
 * Runs a write once per person and key, in the write's own transaction: the same key brings the same answer, another body is refused.
 * A second try while the first is under way is told so by an advisory lock, which holds across instances.
 * A write that is refused leaves its key free.
 * @throws Refusal idempotency-key-running, idempotency-key-reused
 */
export async function once(tx: Tx, write: Write, act: () => Promise<Answer>): Promise<Answer> {
  const { endpoint, residentId, key, said, now } = write;
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`${residentId}/${key}`}, 2)) as mine`.execute(tx);
  if (!rows[0]?.mine) throw new Refusal('idempotency-key-running', { retryAfter: 1 });
  const bodyHash = sha256(said);
  const before = await tx.selectFrom('idempotency_keys').selectAll().where('resident_id', '=', residentId).where('key', '=', key).executeTakeFirst();
  if (before) {
    if (before.endpoint !== endpoint.name || before.body_hash !== bodyHash) throw new Refusal('idempotency-key-reused');
    if (before.answer === null) throw new Refusal('idempotency-key-reused');
    return { status: before.status, body: before.answer };
  }
  const answer = await act();
  const words = JSON.stringify(answer.body);
  await tx.insertInto('idempotency_keys').values({
    resident_id: residentId, key, endpoint: endpoint.name, body_hash: bodyHash, status: answer.status, answer: words, answer_hash: sha256(words), made_at: now,
  }).execute();
  return answer;
}

/** Takes the text of answers older than thirty days away; keys and hashes stay, so an old key still cannot be used for something else. */
export async function eraseOldAnswers(db: Db, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - 30 * 86_400_000).toISOString();
  const { numUpdatedRows } = await db.updateTable('idempotency_keys').set({ answer: null }).where('made_at', '<', before).where('answer', 'is not', null).executeTakeFirst();
  return Number(numUpdatedRows);
}
