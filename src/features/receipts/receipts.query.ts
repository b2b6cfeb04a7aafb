import { readReceiptFile } from '#contract/receipt-file.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { readOptions } from '#src/api/read-options.ts';

/** All receipts of the person, newest first. */
export const receiptsQuery = (language: string) => readOptions(listReceipts, { query: { language } });

/** One receipt. */
export const receiptQuery = (receiptId: string, language: string) => readOptions(readReceipt, { params: { receiptId }, query: { language } });

/** The signed file of one receipt, with the text of its QR code. It never changes. */
export const receiptFileQuery = (receiptId: string) => ({ ...readOptions(readReceiptFile, { params: { receiptId } }), staleTime: Infinity });
