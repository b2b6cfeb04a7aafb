import * as z from 'zod/mini';
import { id, instant } from './common.ts';

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
