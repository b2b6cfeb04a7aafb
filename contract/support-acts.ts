import * as z from 'zod/mini';
import { briefReceipt, supportWording } from './brief-receipt.ts';
import { instant, language, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportDetails } from './support-words.ts';

/** What every act answers: its receipt, and nothing of what was said, so that no kept answer holds it. */
const keyed = { method: 'POST', permission: 'own-support', answers: { 201: z.strictObject({ receipt: briefReceipt }) }, idempotency: 'key' } as const;
const decided = z.strictObject({ decidedAt: instant });
const support = { lane: () => 'support', face: () => ({}) };
const ofEquality = { ...keyed, permission: 'own-equality' } as const;
const equality = { lane: () => 'equality', face: () => ({}) };

/**
 * Joins the register, or puts other words in place of those that are there. The yes is explicit (UK GDPR Art. 9(2)(a)), for this register alone: it is no yes to marketing.
 * `act-not-open`: the person left it after they had made this on another device.
 */
export const joinSupport = endpoint({
  ...keyed, name: 'joinSupport', path: '/api/support',
  summary: 'Join the emergency register, or change what it says',
  body: z.strictObject({ ...supportDetails.shape, agreed: z.literal(true), wording: supportWording, shownIn: language, decidedAt: instant }),
  problems: ['act-not-open'],
  canWait: support,
});

/** Says that it is still right. `act-not-open`: the person is not on the register. */
export const keepSupport = endpoint({
  ...keyed, name: 'keepSupport', path: '/api/support/review',
  summary: 'Say that what the emergency register says is still right',
  body: decided,
  problems: ['act-not-open'],
  canWait: support,
});

/** Leaves the register at once; what it said goes (UK GDPR Art. 7(3), 17(1)(b)). Asks for nothing, and is harmless twice. */
export const leaveSupport = endpoint({
  ...keyed, name: 'leaveSupport', path: '/api/support/end',
  summary: 'Leave the emergency register',
  body: decided,
  canWait: support,
});

/** Puts these answers in place of all that are held. What is left out is not answered. `act-not-open`: the person cleared them after they had made this on another device. */
export const answerEquality = endpoint({
  ...ofEquality, name: 'answerEquality', path: '/api/equality',
  summary: 'Answer equality questions',
  body: z.strictObject({ answers: z.array(z.strictObject({ key: slug, answer: slug })).check(z.minLength(1), z.maxLength(20)), shownIn: language, decidedAt: instant }),
  problems: ['act-not-open'],
  canWait: equality,
});

/** Clears every answer in one step, those too that the landlord had from elsewhere. Asks for nothing, and is harmless twice. */
export const clearEquality = endpoint({
  ...ofEquality, name: 'clearEquality', path: '/api/equality/clear',
  summary: 'Clear all answers to equality questions',
  body: decided,
  canWait: equality,
});
