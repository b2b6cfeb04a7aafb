import { randomBytes } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { ActorRole } from '#contract/activity.ts';
import type { KeptAct } from '#organisations/views/shown-acts.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../db/tables.ts';
import { sha256 } from '../secrets.ts';
import type { Acting } from './acting.ts';

/** Where every chain begins. */
export const chainStart = '0'.repeat(64);

/** What the hash of a link is made over. */
export type HashedLink = Pick<Selectable<Tables['audit_entries']>, 'place' | 'at' | 'act' | 'payload_hash' | 'previous' | 'by_role'>;

/** Hash of one link: over its place, time, act, who acted, the salted hash of its payload, and the link before. */
export function linkHash(link: HashedLink): string {
  return sha256([link.previous, link.place, link.at, link.act, link.payload_hash, link.by_role].join('\n'));
}

/** The salted hash that stands for a payload in the chain. */
export function payloadHash({ salt, payload }: { readonly salt: string; readonly payload: string }): string {
  return sha256(`${salt}\n${payload}`);
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
export async function audit(tx: Tx, residentId: string, at: string, act: KeptAct, payload: Readonly<Record<string, unknown>> = {}, by?: ActorRole): Promise<string> {
  await inTurn(tx, residentId);
  const acting = await actingIn(tx);
  const last = await tx.selectFrom('audit_entries').select(['place', 'hash']).where('resident_id', '=', residentId).orderBy('place', 'desc').limit(1).executeTakeFirst();
  const place = (last?.place ?? 0) + 1;
  const previous = last?.hash ?? chainStart;
  const salt = randomBytes(16).toString('hex');
  const words = JSON.stringify(acting ? { ...payload, office: acting.office ?? undefined, staffId: acting.staffId, confirmed: acting.confirmed ?? undefined } : payload);
  const link = { place, at, act, payload_hash: payloadHash({ salt, payload: words }), previous, by_role: by ?? acting?.role ?? 'you' };
  const hash = linkHash(link);
  await tx.insertInto('audit_entries').values({ resident_id: residentId, ...link, hash }).execute();
  await tx.insertInto('audit_payloads').values({ resident_id: residentId, place, salt, payload: words }).execute();
  return hash;
}
