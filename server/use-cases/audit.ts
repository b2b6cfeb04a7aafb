import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ActivityAct, ActorRole } from '#contract/activity.ts';
import type { Tx } from '../database.ts';
import { sha256 } from '../secrets.ts';
import type { Acting } from './acting.ts';

/** Where every chain begins. */
export const chainStart = '0'.repeat(64);

/** Hash of one link: over its place, time, act, the salted hash of its payload, and the link before. */
export function linkHash(link: { place: number; at: string; act: string; payload_hash: string; previous: string }): string {
  return sha256([link.previous, link.place, link.at, link.act, link.payload_hash].join('\n'));
}

/** Who acts for the person in this transaction, where they do not act themselves (`actAsResident`). */
async function actingIn(tx: Tx): Promise<Acting | null> {
  const { rows } = await sql<{ acting: string | null }>`select nullif(current_setting('keyholder.acting', true), '') as acting`.execute(tx);
  const acting = rows[0]?.acting;
  return acting ? (JSON.parse(acting) as Acting) : null;
}

/** Waits until no other transaction acts for this resident; nobody waits for another's. Held to the end of the transaction. */
export async function inTurn(tx: Tx, residentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${residentId}, 1))`.execute(tx);
}

/**
 * Appends to a resident's audit chain and answers its new head. The chain holds a salted hash only; the payload lies in a table of its own,
 * so that it can be erased without breaking the chain. One resident's appends follow each other.
 */
export async function audit(tx: Tx, residentId: string, at: string, act: ActivityAct, payload: Readonly<Record<string, unknown>> = {}, by?: ActorRole): Promise<string> {
  await inTurn(tx, residentId);
  const acting = await actingIn(tx);
  const last = await tx.selectFrom('audit_entries').select(['place', 'hash']).where('resident_id', '=', residentId).orderBy('place', 'desc').limit(1).executeTakeFirst();
  const place = (last?.place ?? 0) + 1;
  const previous = last?.hash ?? chainStart;
  const salt = randomBytes(16).toString('hex');
  const words = JSON.stringify(acting ? { ...payload, office: acting.office ?? undefined, staffId: acting.staffId, confirmed: acting.confirmed ?? undefined } : payload);
  const link = { place, at, act, payload_hash: sha256(`${salt}\n${words}`), previous };
  const hash = linkHash(link);
  await tx.insertInto('audit_entries').values({ resident_id: residentId, ...link, hash, by_role: by ?? acting?.role ?? 'you' }).execute();
  await tx.insertInto('audit_payloads').values({ resident_id: residentId, place, salt, payload: words }).execute();
  return hash;
}

/** The first place at which a chain does not hold, or `undefined`. Erased payloads are no fault; changed ones are. */
export async function brokenLink(db: Pick<Tx, 'selectFrom'>, residentId: string): Promise<number | undefined> {
  const links = await db.selectFrom('audit_entries').selectAll().where('resident_id', '=', residentId).orderBy('place').execute();
  const payloads = await db.selectFrom('audit_payloads').select(['place', 'salt', 'payload']).where('resident_id', '=', residentId).execute();
  const byPlace = new Map(payloads.map((one) => [one.place, one]));
  let previous = chainStart;
  for (const [index, link] of links.entries()) {
    const payload = byPlace.get(link.place);
    const payloadHolds = !payload || sha256(`${payload.salt}\n${payload.payload}`) === link.payload_hash;
    if (link.place !== index + 1 || link.previous !== previous || link.hash !== linkHash(link) || !payloadHolds) return index + 1;
    previous = link.hash;
  }
  return undefined;
}
