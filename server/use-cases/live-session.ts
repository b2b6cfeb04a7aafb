import type { Device } from '#contract/devices.ts';
import type { Session } from '#contract/session.ts';
import { absoluteSeconds, idleSeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import type { Checked } from '#organisations/acts/reach.ts';
import { sessionView } from '#organisations/views/session-view.ts';
import type { Tx } from '../database.ts';
import type { Services } from '../services.ts';
import { newToken, sha256 } from '../secrets.ts';
import type { Acting } from './acting.ts';

export const sessionCookie = '__Host-session';

/** A session that is alive in this request, with whose it is. */
export interface LiveSession {
  readonly tokenHash: string;
  readonly residentId: string;
  readonly dateOfBirth: string;
  readonly addressHidden: boolean;
  readonly checked: Checked;
  readonly view: Session;
  /** The officer who acts for the person, inside a counter session. */
  readonly acting?: Acting;
  /** The kinds of data that whoever acts may see; `null` or left out for all of them. */
  readonly only?: readonly string[] | null;
}

/** A session last seen at this instant or before has run out at `now`. */
export const liveSince = (now: string): string => secondsAfter(now, -idleSeconds);

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export async function findSession(tx: Tx, token: string, now: string, services: Services): Promise<LiveSession | undefined> {
  const tokenHash = sha256(token);
  const row = await tx.selectFrom('sessions').selectAll()
    .where('token_hash', '=', tokenHash).where('ends_at', '>', now).where('seen_at', '>', liveSince(now)).executeTakeFirst();
  if (!row) return undefined;
  // Once a minute is exact enough, and reads of one person need not wait for each other.
  if (row.seen_at < secondsAfter(now, -60)) await tx.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  const person = await tx.selectFrom('residents').selectAll().where('id', '=', row.resident_id).executeTakeFirstOrThrow();
  const view = sessionView(
    { id: person.id, personKey: person.person_key, name: person.name, portalReference: person.portal_reference, language: person.preferences?.language ?? person.language, format: person.preferences?.format ?? 'standard', flagged: person.address_hidden },
    { signedInAt: row.signed_in_at, endsAt: row.ends_at, level2Until: row.level2_until }, services.pack.organisation.id, now,
  );
  return {
    tokenHash,
    residentId: person.id,
    dateOfBirth: person.date_of_birth,
    addressHidden: person.address_hidden,
    checked: { level: view.level, via: row.level2_via },
    view,
  };
}

/** Begins a session; answers the token, which is kept nowhere but in the person's cookie. */
export async function beginSession(tx: Tx, residentId: string, device: Device, now: string): Promise<string> {
  const token = newToken();
  await tx.insertInto('sessions').values({
    token_hash: sha256(token), resident_id: residentId, device: JSON.stringify(device), signed_in_at: now, seen_at: now, ends_at: secondsAfter(now, absoluteSeconds), level2_until: null,
  }).execute();
  return token;
}
