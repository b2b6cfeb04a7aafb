/** A session ends after half an hour without a request, and after twelve hours whatever the person does. Seconds. */
export const idleSeconds = 30 * 60;
export const absoluteSeconds = 12 * 60 * 60;
/** A member of staff sees many people's data: a quarter of an hour without a request, and no longer than a working day. Seconds. */
export const staffIdleSeconds = 15 * 60;
export const staffAbsoluteSeconds = 10 * 60 * 60;
/** How long a sign-in at the identity provider may take. Seconds. */
export const staffSignInSeconds = 10 * 60;

/** How long a second check counts (L2). Seconds. */
export const level2Seconds = 15 * 60;

/** A code is good for ten minutes; a challenge for ten tries in fifteen (OWASP ASVS 5.0 6.6). Seconds. */
export const codeSeconds = 10 * 60;
export const waitSeconds = 15 * 60;
export const mostTries = 10;

/** A limit: so many within so many seconds. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
  /** Counted in so many parts, so that the window slides instead of beginning anew. */
  readonly parts?: number;
}

/** Wrong codes over all browsers that try one account, known or not; the link of the message stays open to the right person. */
export const wrongCodes: Limit = { name: 'wrong-codes', most: 10, seconds: waitSeconds, parts: 15 };
/** Challenges begun from one address. */
export const starts: Limit = { name: 'sign-in-starts', most: 100, seconds: waitSeconds };
/**
 * Messages with a code to one account: nobody may fill a stranger's phone. The window is as long as a link is good, so that when no more are sent
 * the last one that was is still good: the right person is not locked out.
 */
export const signInMessages: Limit = { name: 'sign-in-messages', most: 30, seconds: codeSeconds };
/** Activation codes tried from one address. Their 80 bits make a limit per person needless. */
export const activations: Limit = { name: 'activations', most: 30, seconds: waitSeconds };
/** A code on paper is good for four weeks, and to the end of that day in Europe/London: a letter takes days, and whoever got it may first need help. Seconds. */
export const activationSeconds = 28 * 86_400;
/** Codes on paper that one officer may give. */
export const paperCodes: Limit = { name: 'paper-codes', most: 20, seconds: waitSeconds };
/** Codes a signed-in person may ask for. */
export const stepUps: Limit = { name: 'step-ups', most: 20, seconds: waitSeconds };

/** Codes to a contact point that a person adds: whoever types a stranger's number must not be able to pester them. */
export const contactCodes: Limit = { name: 'contact-codes', most: 5, seconds: waitSeconds };

/** Passkeys that a signed-in person may begin to add, and checks by one that they may begin. A passkey that is asked for signs within five minutes. */
export const passkeyStarts: Limit = { name: 'passkey-starts', most: 30, seconds: waitSeconds };
export const passkeySeconds = 5 * 60;

/** Recordings that one address may ask to keep without signing in, and that may be asked for at one place. */
export const holdsFrom: Limit = { name: 'holds-from', most: 30, seconds: 60 * 60 };
export const holdsAt: Limit = { name: 'holds-at', most: 300, seconds: 60 * 60 };

/** Complaints that one address may make without signing in, and everybody together. */
export const complaintsFrom: Limit = { name: 'complaints-from', most: 10, seconds: 60 * 60 };
export const complaintsAt: Limit = { name: 'complaints-at', most: 500, seconds: 60 * 60 };

/** Codes of invitations that one person may try. Their 60 bits make more needless. */
export const inviteCodes: Limit = { name: 'invite-codes', most: 20, seconds: waitSeconds };

const partOf = ({ seconds, parts = 1 }: Limit): number => (seconds * 1000) / parts;

/** The window of a limit, or the part of it, that an instant falls in: when it began, and the whole seconds left of it, at least one. */
export function limitWindow(limit: Limit, now: string): { from: string; left: number } {
  const length = partOf(limit);
  const start = Math.floor(Date.parse(now) / length) * length;
  return { from: new Date(start).toISOString(), left: Math.max(1, Math.ceil((start + length - Date.parse(now)) / 1000)) };
}

/** When the oldest part began that counts at an instant under a limit whose window slides. */
export function oldestPart(limit: Limit, now: string): string {
  return new Date(Date.parse(limitWindow(limit, now).from) - limit.seconds * 1000).toISOString();
}

/** Whole seconds until fewer than the most of a sliding limit were counted, `undefined` when there are fewer. What was counted leaves with the end of its part. */
export function secondsToWait(limit: Limit, counted: readonly { readonly from: string; readonly count: number }[], now: string): number | undefined {
  let over = counted.reduce((sum, { count }) => sum + count, 0) - limit.most;
  if (over < 0) return undefined;
  for (const { from, count } of counted.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    over -= count;
    if (over < 0) return Math.max(1, Math.ceil((Date.parse(from) + partOf(limit) + limit.seconds * 1000 - Date.parse(now)) / 1000));
  }
  return limit.seconds;
}

/** The instant so many seconds later. */
export function secondsAfter(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** How often word of a receipt may be sent to one person. */
export const receiptSendings: Limit = { name: 'receipt-sendings', most: 10, seconds: 60 * 60 };
/** Word of one receipt to one contact point: whoever presses again since no answer came sends no second one. */
export const receiptSentOnce: Limit = { name: 'receipt-sent-once', most: 1, seconds: 5 * 60, parts: 5 };
