import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { readOptions } from '#src/api/read-options.ts';

/** All receipts of the person, newest first. */
export const receiptsQuery = (language: string) => readOptions(listReceipts, { query: { language } });

/** One receipt. */
export const receiptQuery = (receiptId: string, language: string) => readOptions(readReceipt, { params: { receiptId }, query: { language } });
