import type { IdentityCheck } from '#contract/counter-words.ts';
import { level2Seconds, type Limit, secondsAfter } from '../sign-in-rules.ts';

/** A counter session is over after half an hour and locks after two minutes without a request. Seconds. */
export const counterSeconds = 30 * 60;
export const lockSeconds = 2 * 60;
/** On a home visit words are taken down for twelve hours. Seconds. */
export const visitSeconds = 12 * 60 * 60;
/** A code that a resident shows is good for five minutes; the one that a caller must know, for ten. Seconds. */
export const myCodeSeconds = 5 * 60;
export const callCodes: Limit = { name: 'call-codes', most: 1, seconds: 10 * 60 };
/** How often an officer may look for people or try codes: enough for a queue, too little to go through a list. */
export const counterFinds: Limit = { name: 'counter-finds', most: 60, seconds: 15 * 60 };
/** Codes that a resident may ask for. */
export const myCodes: Limit = { name: 'my-codes', most: 20, seconds: 15 * 60 };

/** What of a counter session says where it stands. Instants. */
export interface CounterTimes {
  readonly seenAt: string;
  readonly endsAt: string;
  readonly lockedAt: string | null;
  readonly endedAt: string | null;
}

/** Whether it is not over at `now`. */
export function isOpen({ endsAt, endedAt }: CounterTimes, now: string): boolean {
  return endedAt === null && endsAt > now;
}

/** Since when it is locked at `now`; `null` where it is not. */
export function lockedSince({ seenAt, lockedAt }: CounterTimes, now: string): string | null {
  const idleFrom = secondsAfter(seenAt, lockSeconds);
  return lockedAt ?? (idleFrom < now ? idleFrom : null);
}

/** Until when a check counts as the second one (L2): a document that was seen, or a code of the person's own app. `null` for the rest. */
export function checkedAgainUntil(check: IdentityCheck, checkedAt: string | null): string | null {
  return checkedAt !== null && (check === 'document-seen' || check === 'code') ? secondsAfter(checkedAt, level2Seconds) : null;
}

/** What an officer may do for somebody now: 0 nobody is identified, 1 ordinary acts, 2 what needs the second check. */
export function counterLevel(check: IdentityCheck, checkedAt: string | null, now: string): 0 | 1 | 2 {
  if (check === 'none') return 0;
  const until = checkedAgainUntil(check, checkedAt);
  return until !== null && until > now ? 2 : 1;
}

/** What anybody may ask for without saying who they are (`law.md`, L0): a recording kept, a notice in another form, no more marketing. */
export function needsNoIdentity(operation: string, body: unknown): boolean {
  if (operation !== 'makeRequest') return false;
  const { details } = body as { readonly details: { readonly kind: string; readonly about?: string } };
  return details.kind === 'recordings' || details.kind === 'notice-format' || (details.kind === 'objection' && details.about === 'direct-marketing');
}

/** Six digits out of a keyed hash in hex. */
export function callCodeFrom(hex: string): string {
  return String(Number.parseInt(hex.slice(0, 12), 16) % 1_000_000).padStart(6, '0');
}
