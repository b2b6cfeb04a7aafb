import { randomUUID } from 'node:crypto';
import { Refusal } from '#contract/refusal.ts';
import { passkeySeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import { placeOfPasskeys } from '#organisations/acts/passkeys.ts';
import type { Context } from '../http/request-context.ts';
import { newToken, sha256 } from '../secrets.ts';
import { browserOf, challengeCookie } from './challenges.ts';
import type { LiveSession } from './live-session.ts';

type Purpose = 'passkey-new' | 'passkey-sign-in' | 'passkey-check';

/** What a challenge is bound to besides the browser. */
const accountOf = ({ services }: Context, session: LiveSession | undefined) => services.secrets.counterKey(`passkey\n${session?.tokenHash ?? ''}`);

/** Begins a challenge; older ones of this browser for the same purpose become void. Kept as a hash only. */
export async function beginPasskeyChallenge(context: Context, purpose: Purpose, session?: LiveSession) {
  const { tx, now, services } = context;
  const browser = sha256(browserOf(context));
  await tx.updateTable('challenges').set({ used_at: now }).where('browser_hash', '=', browser).where('purpose', '=', purpose).where('used_at', 'is', null).execute();
  const challengeId = randomUUID();
  const challenge = newToken();
  const expiresAt = secondsAfter(now, passkeySeconds);
  await tx.insertInto('challenges').values({
    id: challengeId, purpose, browser_hash: browser, account: accountOf(context, session), resident_id: session?.residentId ?? null, code_hash: services.secrets.codeHash(challengeId, challenge),
    contact_id: null, link_hash: null, made_at: now, expires_at: expiresAt, used_at: null,
  }).execute();
  return { challengeId, challenge, rpId: placeOfPasskeys(services.publicOrigin).rpId, expiresAt };
}

/**
 * Uses a challenge up, whatever comes of it, and answers how to know it again.
 * @throws Refusal passkey-unfit where it was used, has run out, never was, or belongs to another browser or session
 */
export async function takePasskeyChallenge(context: Context, purpose: Purpose, challengeId: string, session?: LiveSession): Promise<(challenge: string) => boolean> {
  const { tx, now, services, cookies } = context;
  const found = await tx.updateTable('challenges').set({ used_at: now }).where('id', '=', challengeId).where('purpose', '=', purpose).where('used_at', 'is', null).where('expires_at', '>', now)
    .where('browser_hash', '=', sha256(cookies.read(challengeCookie) ?? '')).where('account', '=', accountOf(context, session)).returning('code_hash').executeTakeFirst();
  if (!found) throw new Refusal('passkey-unfit');
  return (challenge) => services.secrets.codeHash(challengeId, challenge) === found.code_hash;
}
