import { Refusal } from '#contract/refusal.ts';
import { passkeySeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import { placeOfPasskeys } from '#organisations/acts/passkeys.ts';
import { browserOf } from './challenges.ts';
import type { Context } from './context.ts';
import { challengeCookie } from './cookies.ts';
import { newToken } from './random.ts';
import type { LiveSession } from './sessions.ts';

type Purpose = 'passkey-new' | 'passkey-sign-in' | 'passkey-check';

const accountOf = (session: LiveSession | undefined) => `passkey\n${session?.kept.token ?? ''}`;

/** Begins a challenge; older ones of this browser for the same purpose become void. */
export function beginPasskeyChallenge(context: Context, purpose: Purpose, session?: LiveSession) {
  const { store, now, services } = context;
  const browser = browserOf(context);
  for (const one of store.challenges) if (one.browser === browser && one.purpose === purpose && one.usedAt === null) one.usedAt = now;
  const made = {
    id: crypto.randomUUID(), purpose, browser, account: accountOf(session), residentId: session?.resident.id ?? null, contactId: null, code: newToken(), link: null, tries: 0,
    madeAt: now, expiresAt: secondsAfter(now, passkeySeconds), usedAt: null,
  };
  store.challenges.push(made);
  return { challengeId: made.id, challenge: made.code, rpId: placeOfPasskeys(services.publicOrigin).rpId, expiresAt: made.expiresAt };
}

/** Uses a challenge up, whatever comes of it. @throws Refusal passkey-unfit where it was used, has run out, never was, or belongs to another browser or session */
export function takePasskeyChallenge({ store, now, cookies }: Context, purpose: Purpose, challengeId: string, session?: LiveSession): string {
  const found = store.challenges.find((one) => one.id === challengeId && one.purpose === purpose && one.browser === cookies.read(challengeCookie) && one.account === accountOf(session));
  if (!found || found.usedAt !== null || found.expiresAt <= now) throw new Refusal('passkey-unfit');
  found.usedAt = now;
  return found.code;
}
