import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Channel } from '#contract/common.ts';
import { senderOf } from '#organisations/acts/reach.ts';
import type { Tx } from '../database.ts';
import type { Context, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '#contract/refusal.ts';
import { codeSeconds, mostTries, secondsAfter, waitSeconds, wrongCodes } from '#domain/sign-in-rules.ts';
import { newCode, newToken, sha256 } from '../secrets.ts';
import { countUp, refuseOver } from './rate-limit.ts';

export const challengeCookie = '__Host-challenge';

/** Who a message goes to. */
export interface Person {
  readonly id: string;
  readonly portalReference: string;
  readonly language: string;
  /** The name that they want messages to come from, where they chose one. */
  readonly sender: string | null;
  /** `id`: of the contact point. */
  readonly contact: { readonly id: string | null; readonly channel: Channel; readonly to: string };
}

const decoy: Person = { id: '', portalReference: 'K22222222', language: 'en', sender: null, contact: { id: null, channel: 'email', to: 'nobody@invalid' } };

/** The browser this challenge belongs to; a cookie is set where there is none. */
export function browserOf({ cookies }: Context): string {
  const there = cookies.read(challengeCookie);
  if (there && /^[A-Za-z0-9_-]{43}$/u.test(there)) return there;
  const made = newToken();
  cookies.set(challengeCookie, made, waitSeconds * 2);
  return made;
}

type Purpose = 'sign-in' | 'step-up' | 'contact';

/** Whose code it was, and the contact point it came through. */
export interface Taken {
  readonly residentId: string;
  readonly contactId: string | null;
}

/** The newest challenge of this browser for a contact point; one that never was where there is none. */
export async function newestChallenge({ tx, cookies }: Context, contactId: string): Promise<string> {
  const found = await tx.selectFrom('challenges').select('id').where('purpose', '=', 'contact').where('contact_id', '=', contactId)
    .where('browser_hash', '=', sha256(cookies.read(challengeCookie) ?? '')).orderBy('made_at', 'desc').limit(1).executeTakeFirst();
  return found?.id ?? randomUUID();
}

/**
 * Begins a challenge. The same work is done and the same answer given with a person and without one; only the message differs.
 * A new challenge makes older ones of this browser void, and nobody else's.
 */
export async function beginChallenge(context: Context, purpose: Purpose, account: string, person: Person | undefined): Promise<{ challengeId: string; expiresAt: string }> {
  const { tx, now, services } = context;
  const browser = sha256(browserOf(context));
  await tx.updateTable('challenges').set({ used_at: now }).where('browser_hash', '=', browser).where('purpose', '=', purpose).where('used_at', 'is', null)
    .where('tries', '<', mostTries).execute();
  const id = randomUUID();
  const code = newCode();
  // Somebody signed in without a contact point gets a challenge of their own that no code opens.
  const signedIn = 'session' in context ? (context as SignedInContext).session.residentId : null;
  const link = purpose === 'sign-in' ? newToken() : null;
  const expiresAt = secondsAfter(now, codeSeconds);
  await tx.insertInto('challenges').values({
    id, purpose, browser_hash: browser, account: services.secrets.counterKey(account), resident_id: person?.id ?? signedIn, code_hash: services.secrets.codeHash(id, code),
    contact_id: person?.contact.id ?? null, link_hash: link && sha256(link), made_at: now, expires_at: expiresAt, used_at: null,
  }).execute();
  const { language, contact, portalReference, sender } = person ?? decoy;
  const address = link && `${services.publicOrigin}/${language}/sign-in#${link}`;
  await sql`savepoint message`.execute(tx);
  await services.transport(tx, {
    to: contact.to, channel: contact.channel, language, at: now, code, link: address, portalReference, from: senderOf(services.pack, sender),
    subject: services.letter(language, 'code.subject', {}),
    body: services.letter(language, link ? 'code.body' : 'code.body-check', { code, link: address ?? '' }),
  });
  // For nobody the same work is done and taken back, so that time tells nothing.
  await (person ? sql`release savepoint message` : sql`rollback to savepoint message`).execute(tx);
  return { challengeId: id, expiresAt };
}

/**
 * Takes a code. Every wrong one is counted, whoever the challenge is for.
 * @throws Refusal code-wrong, code-expired (also for another browser's and unknown challenges), too-many-tries
 */
export async function takeCode(context: Context, purpose: Purpose, challengeId: string, code: string): Promise<Taken> {
  const { tx, now, services, cookies } = context;
  const browser = sha256(cookies.read(challengeCookie) ?? '');
  const found = await tx.selectFrom('challenges').selectAll().forUpdate()
    .where('id', '=', challengeId).where('purpose', '=', purpose).where('browser_hash', '=', browser).executeTakeFirst();
  if (!found || found.used_at !== null) throw new Refusal('code-expired');
  if (found.tries >= mostTries) {
    const left = Math.ceil((Date.parse(secondsAfter(found.made_at, waitSeconds)) - Date.parse(now)) / 1000);
    throw new Refusal('too-many-tries', { retryAfter: Math.max(1, left) });
  }
  await refuseOver(tx, services.secrets, wrongCodes, found.account, now);
  if (found.expires_at <= now) throw new Refusal('code-expired');
  if (found.resident_id === null || found.code_hash !== services.secrets.codeHash(challengeId, code)) {
    await tx.updateTable('challenges').set({ tries: sql<number>`tries + 1` }).where('id', '=', challengeId).execute();
    await countUp(tx, services.secrets, wrongCodes, found.account, now);
    throw new Refusal('code-wrong', { keep: true });
  }
  await tx.updateTable('challenges').set({ used_at: now }).where('id', '=', challengeId).execute();
  return { residentId: found.resident_id, contactId: found.contact_id };
}

/** Takes a one-use link. High entropy makes a limit needless, so nobody can use one up for somebody else. @throws Refusal code-expired */
export async function takeLink({ tx, now }: Context, token: string): Promise<string> {
  const found = await tx.updateTable('challenges').set({ used_at: now })
    .where('link_hash', '=', sha256(token)).where('expires_at', '>', now).where((where) => where.or([where('used_at', 'is', null), where('tries', '>=', mostTries)]))
    .where('purpose', '=', 'sign-in').where('resident_id', 'is not', null).returning('resident_id').executeTakeFirst();
  if (!found?.resident_id) throw new Refusal('code-expired');
  await tx.updateTable('challenges').set({ link_hash: null }).where('link_hash', '=', sha256(token)).execute();
  return found.resident_id;
}

/** Codes and links that are on their way open nothing any more: those to one contact point, or all of a person's. In a transaction of the person. */
export async function voidChallenges(tx: Tx, residentId: string, now: string, contactId?: string): Promise<void> {
  await tx.updateTable('challenges').set({ used_at: now, expires_at: now, link_hash: null }).where('resident_id', '=', residentId).where('expires_at', '>', now)
    .$if(contactId !== undefined, (query) => query.where('contact_id', '=', contactId ?? '')).execute();
}
