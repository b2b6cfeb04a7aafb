import { writeReceiptCode } from '#contract/receipt-code.ts';
import type { readReceiptFile } from '#contract/receipt-file.ts';
import { showsReceipt } from '#organisations/views/own-parts.ts';
import { receiptDocument } from '#organisations/views/receipt-document.ts';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';
import { receiptById, receiptFileOf } from '../db/receipts.ts';
import type { Handler } from '../http/request-context.ts';
import { fileOf, hashOf, type SignedDocument } from '../receipt-keys.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Services } from '../services.ts';

/** The document of a receipt in the language of the words that were shown, signed with today's key. */
export function signedReceipt({ pack, words, publicOrigin, receiptKeys }: Services, residentId: string, facts: ReceiptFacts): Promise<SignedDocument> {
  const document = receiptDocument(facts, { pack, words: words(facts.subject === 'choice' ? facts.shownIn : undefined), publicOrigin, subjectId: residentId });
  return receiptKeys.sign(facts.id, JSON.stringify(document));
}

/** @throws Refusal not-found */
export const readReceiptFileHandler: Handler<typeof readReceiptFile> = async ({ tx, session, services, input }) => {
  const { receiptId } = input.params;
  const facts = await receiptById(tx, session.residentId, receiptId);
  if (!facts || !showsReceipt(session.acting)(facts)) throw new Refusal('not-found');
  const signed = (await receiptFileOf(tx, session.residentId, receiptId)) ?? (await signedReceipt(services, session.residentId, facts));
  const code = writeReceiptCode({ id: receiptId, hash: hashOf(signed.document), signature: Uint8Array.from(Buffer.from(signed.codeSignature, 'base64url')) });
  return { status: 200, body: { fileName: `receipt-${facts.code}.json`, file: fileOf(signed), code } };
};
