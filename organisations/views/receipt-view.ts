import type { Receipt } from '#contract/receipts.ts';
import type { Words } from '../words.ts';

type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Facts of a receipt as they are kept: no words of a language but the ids that name them. */
export type ReceiptFacts =
  | (Omit<Extract<Receipt, { subject: 'choice' }>, 'purpose'> & { readonly purposeId: string })
  | OmitEach<Extract<Receipt, { subject: 'request' | 'reach' | 'complaint' | 'people' | 'support' }>, never>;

type BaseKey = 'id' | 'code' | 'entryId' | 'receivedAt' | 'organisation' | 'auditHead';

/** What a receipt says of its act, besides what every receipt says. */
export type ReceiptAbout = OmitEach<ReceiptFacts, BaseKey>;

/** A receipt in the words of the reader's language. Its facts stay as they were when it was given. */
export function receiptView(facts: ReceiptFacts, words: Words): Receipt {
  if (facts.subject !== 'choice') return facts;
  const { purposeId, ...rest } = facts;
  return { ...rest, purpose: { id: purposeId, name: words(`purpose.${purposeId}.name`) } };
}
