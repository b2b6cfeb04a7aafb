import * as z from 'zod/mini';
import { channel } from './common.ts';

/** What a choice of a purpose is about: contact by one channel, or the use itself, which rests on a yes and reaches nobody by a message (UK GDPR Art. 7). */
export const choiceWay = z.enum([...channel.options, 'use']);
export type ChoiceWay = z.infer<typeof choiceWay>;

/** Where a choice stands. "Not asked" is never counted as refused, silence never as given (UK GDPR Art. 4(11), 7). */
export const choiceState = z.enum(['not-asked', 'asked', 'deferred', 'given', 'refused', 'withdrawn', 'expired', 'invalidated']);
export type ChoiceState = z.infer<typeof choiceState>;

/** What makes the contact lawful: consent (PECR reg. 22), soft opt-in (reg. 22(3)), contact unless the person objects, or no choice at all. */
export const choiceBasis = z.enum(['consent', 'soft-opt-in', 'objection-only', 'not-a-choice']);
export type ChoiceBasis = z.infer<typeof choiceBasis>;

/** How a choice stands in a word: contact is allowed, it is not, or the person has not said (`domain/choices/said.ts`). */
export const choiceSaid = z.enum(['yes', 'no', 'not-asked', 'asked', 'deferred', 'expired', 'invalidated']);
export type ChoiceSaid = z.infer<typeof choiceSaid>;

/** What a resident may decide. `decline` answers a question not yet answered; `withdraw` ends what was given; on `objection-only` uses both are the objection of Art. 21. */
export const choiceDecision = z.enum(['agree', 'decline', 'withdraw', 'defer']);
export type ChoiceDecision = z.infer<typeof choiceDecision>;

/** All events a choice is folded from: the resident's decisions and what the landlord or time did. */
export const choiceEventKind = z.enum(['ask', 'agree', 'decline', 'withdraw', 'defer', 'renew', 'lapse', 'invalidate']);
export type ChoiceEventKind = z.infer<typeof choiceEventKind>;

/** One appended event of a choice. `effectiveAt` is stamped by the server, see `domain/choices`. */
export const choiceEvent = z.strictObject({ kind: choiceEventKind, effectiveAt: z.iso.datetime({ offset: false }), receivedAt: z.iso.datetime({ offset: false }) });
export type ChoiceEvent = z.infer<typeof choiceEvent>;
