import type { readReceiptFile } from '#contract/receipt-file.ts';
import type { listReceipts, readReceipt } from '#contract/receipts.ts';
import { Refusal } from '#contract/refusal.ts';
import { showsReceipt } from '#organisations/views/own-parts.ts';
import { receiptDocument } from '#organisations/views/receipt-document.ts';
import { type ReceiptFacts, receiptView } from '#organisations/views/receipt-view.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { signDocument } from '../receipt-keys.ts';

/** The person's receipts that whoever looks may know of, newest first. */
export function receiptsOf({ store, session }: Pick<SignedInContext, 'store'> & { readonly session: Pick<SignedInContext['session'], 'resident' | 'acting'> }): ReceiptFacts[] {
  return store.receipts.filter((one) => one.residentId === session.resident.id).map((one) => one.facts).filter(showsReceipt(session.acting)).toReversed();
}

export const listReceiptsHandler: Handler<typeof listReceipts> = (context) => {
  const words = context.services.words(context.input.query.language);
  return { status: 200, body: { receipts: receiptsOf(context).map((facts) => receiptView(facts, words)) } };
};

export const readReceiptHandler: Handler<typeof readReceipt> = (context) => {
  const found = receiptsOf(context).find((one) => one.id === context.input.params.receiptId);
  if (!found) throw new Refusal('not-found');
  return { status: 200, body: receiptView(found, context.services.words(context.input.query.language)) };
};

export const readReceiptFileHandler: Handler<typeof readReceiptFile> = async (context) => {
  const found = receiptsOf(context).find((one) => one.id === context.input.params.receiptId);
  if (!found) throw new Refusal('not-found');
  const { pack, words, publicOrigin } = context.services;
  const document = receiptDocument(found, { pack, words: words(found.subject === 'choice' ? found.shownIn : undefined), publicOrigin, subjectId: context.session.resident.id });
  return { status: 200, body: { fileName: `receipt-${found.code}.json`, ...(await signDocument(found.id, JSON.stringify(document))) } };
};
