import type { Channel } from '#contract/common.ts';
import type { ContactPoint } from '#contract/reach.ts';
import { Refusal } from '#contract/refusal.ts';
import { senderOf } from '#organisations/acts/reach.ts';
import { codeSeconds, mostTries, secondsAfter, waitSeconds, wrongCodes } from '#domain/sign-in-rules.ts';
import type { Context, SignedInContext } from './context.ts';
import { challengeCookie } from './cookies.ts';
import { countUp, refuseOver } from './limits.ts';
import { newCode, newToken } from './random.ts';
import type { MockChallenge, MockResident } from './store.ts';

type Purpose = MockChallenge['purpose'];

/** Where a message goes. */
interface Contact {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
}

/** Whose code it was, and the contact point it came through. */
export interface Taken {
  readonly residentId: string;
  readonly contactId: string | null;
}

/** A contact point as a message's address. */
export const addressOf = ({ id, kind, value }: ContactPoint): Contact => ({ id, channel: kind === 'email' ? 'email' : 'text', to: value });

/** Where codes for a person go: the first verified contact point that is theirs alone, else the first that others see too; but not one that is about to change. */
export function contactOf({ reach }: MockResident, not?: string): Contact | undefined {
  const fitting = reach.points.filter((one) => one.verified && one.id !== not);
  const point = fitting.find((one) => one.rules.whose === 'mine') ?? fitting[0];
  return point && addressOf(point);
}

/** The browser that a challenge belongs to; a cookie is set where there is none. */
export function browserOf({ cookies }: Context): string {
  const there = cookies.read(challengeCookie);
  if (there) return there;
  const made = newToken();
  cookies.set(challengeCookie, made);
  return made;
}

/** Begins a challenge; the same answer with a person and without one, only the message differs. Older ones of this browser become void. */
export function beginChallenge(context: Context, purpose: Purpose, account: string, person: MockResident | undefined, { language, contact = person && contactOf(person) }: { language?: string | undefined; contact?: Contact | undefined } = {}): { challengeId: string; expiresAt: string } {
  const { store, now, services } = context;
  const browser = browserOf(context);
  for (const one of store.challenges) if (one.browser === browser && one.purpose === purpose && one.usedAt === null && one.tries < mostTries) one.usedAt = now;
  const signedIn = 'session' in context ? (context as SignedInContext).session.resident.id : null;
  const link = purpose === 'sign-in' ? newToken() : null;
  const made = {
    id: crypto.randomUUID(), purpose, browser, account, residentId: person && contact ? person.id : signedIn, contactId: contact?.id ?? null, code: newCode(), link, tries: 0,
    madeAt: now, expiresAt: secondsAfter(now, codeSeconds), usedAt: null,
  };
  store.challenges.push(made);
  if (person && contact) {
    const tongue = language ?? person.reach.preferences.language;
    const address = link && `${services.publicOrigin}/${tongue}/sign-in#${link}`;
    store.messages.push({
      channel: contact.channel, to: contact.to, language: tongue, at: now, code: made.code, link: address, portalReference: person.facts.portalReference, from: senderOf(services.pack, person.reach.sender),
      subject: services.letter(tongue, 'code.subject', {}), body: services.letter(tongue, link ? 'code.body' : 'code.body-check', { code: made.code, link: address ?? '' }),
    });
  }
  return { challengeId: made.id, expiresAt: made.expiresAt };
}

/** Takes a code; every wrong one is counted. @throws Refusal code-wrong, code-expired (also for another browser's and unknown challenges), too-many-tries */
export function takeCode(context: Context, purpose: Purpose, challengeId: string, code: string): Taken {
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
  return { residentId: found.residentId, contactId: found.contactId };
}

/** The newest challenge of this browser for a contact point; one that never was where there is none. */
export function newestChallenge({ store, cookies }: Context, contactId: string): string {
  return store.challenges.findLast((one) => one.purpose === 'contact' && one.contactId === contactId && one.browser === cookies.read(challengeCookie))?.id ?? crypto.randomUUID();
}

/** Takes a one-use link, which no limit counts. @throws Refusal code-expired */
export function takeLink({ store, now }: Context, token: string): string {
  const found = store.challenges.find((one) => one.link === token && one.expiresAt > now && (one.usedAt === null || one.tries >= mostTries));
  if (!found || found.residentId === null) throw new Refusal('code-expired');
  found.usedAt = now;
  found.link = null;
  return found.residentId;
}

/** Codes and links that are on their way open nothing any more: those to one contact point, or all of a person's. */
export function voidChallenges({ store, now }: Context, residentId: string, contactId?: string): void {
  for (const one of store.challenges) {
    if (one.residentId !== residentId || (contactId !== undefined && one.contactId !== contactId)) continue;
    one.usedAt ??= now;
    one.link = null;
  }
}
