import type { Decision } from '#contract/decisions.ts';
import type { ExportFile } from '#contract/export-file.ts';
import type { RecordedDisclosure } from '../views/disclosure-view.ts';
import { type ReceiptFacts, receiptView } from '../views/receipt-view.ts';
import type { RecordedRequest } from '../views/request-view.ts';
import type { RecordedMessage } from '../views/thread-view.ts';
import type { Words } from '../words.ts';

/** What was passed on, decided, given and written, as it is kept. */
export interface LedgerRecord {
  /** Entries that the person may know of by now. */
  readonly disclosures: readonly RecordedDisclosure[];
  readonly decisions: readonly Decision[];
  readonly receipts: readonly ReceiptFacts[];
  readonly messages: readonly Pick<RecordedMessage, 'requestId' | 'at' | 'by' | 'text'>[];
}

/** What was passed on, decided, given and written, in the words of the file's language; requests by the reference that people quote. */
export function ledgerOf({ disclosures, decisions, receipts, messages, requests }: LedgerRecord & { readonly requests: readonly Pick<RecordedRequest, 'id' | 'reference'>[] }, words: Words): Pick<ExportFile, 'disclosures' | 'decisions' | 'receipts' | 'messages'> {
  const referenceOf = (id: string | null) => requests.find((one) => one.id === id)?.reference ?? null;
  return {
    disclosures: disclosures.map(({ on, recipient, purpose, fields, occasion, toldOf, notTold }) => ({
      on, recipient, purpose, facts: fields.map(({ category, key }) => ({ category, label: words(`item.${key}`).text })), occasion: occasion?.text ?? null, correctionOf: toldOf?.change === 'corrected' && notTold === null ? referenceOf(toldOf.requestId) : null,
      ...(toldOf && { toldOf: { request: referenceOf(toldOf.requestId) ?? '', change: toldOf.change } }), ...(notTold !== null && { notTold }),
    })),
    decisions: decisions.map(({ on, kind, name, solely, inputs, outcome, effect }) => ({ on, kind, name: name.text, solely, inputs: inputs.map((one) => one.text), outcome: outcome.text, effect: effect.text })),
    receipts: receipts.map((one) => receiptView(one, words)),
    messages: messages.map(({ requestId, at, by, text }) => ({ request: referenceOf(requestId) ?? '', at, by, text })),
  };
}
