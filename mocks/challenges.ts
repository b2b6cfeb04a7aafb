import type { Channel } from '#contract/common.ts';
import { Refusal } from '#contract/refusal.ts';
import { codeSeconds, mostTries, secondsAfter, waitSeconds, wrongCodes } from '#domain/sign-in-rules.ts';
import type { Context, SignedInContext } from './context.ts';
import { challengeCookie } from './cookies.ts';
import { countUp, refuseOver } from './limits.ts';
import { newCode, newToken } from './random.ts';
import type { MockResident } from './store.ts';

type Purpose = 'sign-in' | 'step-up';

/** Where codes for a person go: the first verified contact point. */
export function contactOf({ facts }: MockResident): { channel: Channel; to: string } | undefined {
  const point = facts.contactPoints.find((one) => one.verified);
  return point && { channel: point.kind === 'email' ? 'email' : 'text', to: point.value };
}

function browserOf({ cookies }: Context): string {
  const there = cookies.read(challengeCookie);
  if (there) return there;
  const made = newToken();
  cookies.set(challengeCookie, made);
  return made;
}

/** Begins a challenge; the same answer with a person and without one, only the message differs. Older ones of this browser become void. */
export function beginChallenge(context: Context, purpose: Purpose, account: string, person: MockResident | undefined, language?: string): { challengeId: string; expiresAt: string } {
  const { store, now, services } = context;
  const browser = browserOf(context);
  for (const one of store.challenges) if (one.browser === browser && one.purpose === purpose && one.usedAt === null && one.tries < mostTries) one.usedAt = now;
  const contact = person && contactOf(person);
  const signedIn = 'session' in context ? (context as SignedInContext).session.resident.id : null;
  const link = purpose === 'sign-in' ? newToken() : null;
  const made = {
    id: crypto.randomUUID(), purpose, browser, account, residentId: contact ? person.id : signedIn, code: newCode(), link, tries: 0,
    madeAt: now, expiresAt: secondsAfter(now, codeSeconds), usedAt: null,
  };
  store.challenges.push(made);
  if (contact) {
    const tongue = language ?? person.facts.language;
    const address = link && `${services.publicOrigin}/${tongue}/sign-in#${link}`;
    store.messages.push({
      ...contact, language: tongue, at: now, code: made.code, link: address, portalReference: person.facts.portalReference,
      subject: services.letter(tongue, 'code.subject', {}), body: services.letter(tongue, link ? 'code.body' : 'code.body-check', { code: made.code, link: address ?? '' }),
    });
  }
  return { challengeId: made.id, expiresAt: made.expiresAt };
}

/** Takes a code; every wrong one is counted. @throws Refusal code-wrong, code-expired (also for another browser's and unknown challenges), too-many-tries */
export function takeCode(context: Context, purpose: Purpose, challengeId: string, code: string): string {
  const { store, now, cookies } = context;
  const found = store.challenges.find((one) => one.id === challengeId && one.purpose === purpose && one.browser === cookies.read(challengeCookie));
  if (!found || found.usedAt !== null) throw new Refusal('code-expired');
  if (found.tries >= mostTries) {
    const left = Math.ceil((Date.parse(secondsAfter(found.madeAt, waitSeconds)) - Date.parse(now)) / 1000);
    throw new Refusal('too-many-tries', { retryAfter: Math.max(1, left) });
  }
  refuseOver(context, wrongCodes, found.account);
  if (found.expiresAt <= now) throw new Refusal('code-expired');
  if (found.residentId === null || found.code !== code) {
    found.tries += 1;
    countUp(context, wrongCodes, found.account);
    throw new Refusal('code-wrong', { keep: true });
  }
  found.usedAt = now;
  return found.residentId;
}

/** Takes a one-use link, which no limit counts. @throws Refusal code-expired */
export function takeLink({ store, now }: Context, token: string): string {
  const found = store.challenges.find((one) => one.link === token && one.expiresAt > now && (one.usedAt === null || one.tries >= mostTries));
  if (!found || found.residentId === null) throw new Refusal('code-expired');
  found.usedAt = now;
  found.link = null;
  return found.residentId;
}
