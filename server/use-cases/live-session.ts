import type { Session } from '#contract/session.ts';
import type { Tx } from '../database.ts';
import type { Services } from '../services.ts';
import { newToken, sha256 } from '../secrets.ts';

/** Half an hour without a request, twelve hours at the most; level 2 for a quarter of an hour. Seconds. */
export const idleSeconds = 30 * 60;
export const absoluteSeconds = 12 * 60 * 60;
export const level2Seconds = 15 * 60;

export const sessionCookie = '__Host-session';

/** A session that is alive in this request, with whose it is. */
export interface LiveSession {
  readonly tokenHash: string;
  readonly residentId: string;
  readonly dateOfBirth: string;
  readonly addressHidden: boolean;
  readonly view: Session;
}

const after = (instant: string, seconds: number): string => new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export async function findSession(tx: Tx, token: string, now: string, services: Services): Promise<LiveSession | undefined> {
  const tokenHash = sha256(token);
  const row = await tx.selectFrom('sessions').selectAll()
    .where('token_hash', '=', tokenHash).where('ends_at', '>', now).where('seen_at', '>', after(now, -idleSeconds)).executeTakeFirst();
  if (!row) return undefined;
  // Once a minute is exact enough, and reads of one person need not wait for each other.
  if (row.seen_at < after(now, -60)) await tx.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  const person = await tx.selectFrom('residents').selectAll().where('id', '=', row.resident_id).executeTakeFirstOrThrow();
  const level2 = row.level2_until !== null && row.level2_until > now;
  return {
    tokenHash,
    residentId: person.id,
    dateOfBirth: person.date_of_birth,
    addressHidden: person.address_hidden,
    view: {
      residentId: person.id, personKey: person.person_key, role: 'resident', name: person.name, portalReference: person.portal_reference,
      level: level2 ? 2 : 1, level2Until: level2 ? row.level2_until : null, language: person.language, organisationId: services.pack.organisation.id,
      signedInAt: row.signed_in_at, endsAt: row.ends_at, idleSeconds,
    },
  };
}

/** Begins a session; answers the token, which is kept nowhere but in the person's cookie. */
export async function beginSession(tx: Tx, residentId: string, now: string): Promise<string> {
  const token = newToken();
  await tx.insertInto('sessions').values({
    token_hash: sha256(token), resident_id: residentId, signed_in_at: now, seen_at: now, ends_at: after(now, absoluteSeconds), level2_until: null,
  }).execute();
  return token;
}
