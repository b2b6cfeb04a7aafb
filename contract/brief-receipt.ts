import * as z from 'zod/mini';
import { id, instant, language } from './common.ts';

/** Short code a person can read out: three groups of four without letters that look alike. */
export const receiptCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u));

/**
 * The server's word that it has something. Every answer to a write carries one.
 * `entryId` repeats the Idempotency-Key: the outbox lets an entry go only when this is its own id, so a stranger's 200 is never taken for an answer.
 */
export const briefReceipt = z.strictObject({
  id,
  code: receiptCode,
  entryId: id,
  receivedAt: instant,
});
export type BriefReceipt = z.infer<typeof briefReceipt>;

/**
 * Version of the words by which the person agrees (`locales/<language>/support.json`, `agree.*`). Kept with each yes (UK GDPR Art. 7(1)); a new version is a new name here,
 * and a test holds the English words to it.
 */
export const supportWording = z.enum(['v1', 'v2']);
/** The words that are shown now. */
export const wordingNow = 'v2' satisfies z.infer<typeof supportWording>;

/** The words that a person saw and in which language. */
export const seenWording = z.strictObject({ version: supportWording, language });
