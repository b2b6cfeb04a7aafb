import * as z from 'zod/mini';
import { calendarDate, id, text } from './common.ts';

/** Which request an act against a fact belongs to, and its Europe/London date. */
const behind = { requestId: id, on: calendarDate };

/** How a wish to have a fact put right ended, or that it has not ended yet. */
export const correctionOutcome = z.enum(['open', 'corrected', 'not-changed']);

/**
 * What the person has said against a fact, and where that stands; the three acts stand side by side.
 * `statement`: their own words, which stand beside the fact whatever becomes of it (UK GDPR Art. 16). `disputed`: not used while it is looked into (Art. 18(1)(a)).
 * `told`: who got the fact before and was told of the correction (Art. 19); each is in the ledger too.
 */
export const itemChallenge = z.strictObject({
  statement: z.nullable(z.strictObject({ ...behind, words: z.string() })),
  disputed: z.nullable(z.strictObject(behind)),
  correction: z.nullable(z.strictObject({ ...behind, outcome: correctionOutcome, told: z.array(z.strictObject({ on: calendarDate, name: text })) })),
});
export type ItemChallenge = z.infer<typeof itemChallenge>;
