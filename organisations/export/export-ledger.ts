import type { ExportFile } from '#contract/export-file.ts';
import { receiptView } from '../views/receipt-view.ts';
import type { Words } from '../words.ts';
import type { ExportRecord } from './export-file.ts';

/** What was passed on, decided, given and written, in the words of the file's language; requests by the reference that people quote. */
export function ledgerOf({ disclosures, decisions, receipts, messages, requests }: ExportRecord, words: Words): Pick<ExportFile, 'disclosures' | 'decisions' | 'receipts' | 'messages'> {
  const referenceOf = (id: string | null) => requests.find((one) => one.id === id)?.reference ?? null;
  return {
    disclosures: disclosures.map(({ on, recipient, purpose, fields, occasion, correctionOf }) => ({
      on, recipient, purpose, facts: fields.map(({ category, key }) => ({ category, label: words(`item.${key}`).text })), occasion: occasion?.text ?? null, correctionOf: referenceOf(correctionOf),
    })),
    decisions: decisions.map(({ on, kind, name, solely, inputs, outcome, effect }) => ({ on, kind, name: name.text, solely, inputs: inputs.map((one) => one.text), outcome: outcome.text, effect: effect.text })),
    receipts: receipts.map((one) => receiptView(one, words)),
    messages: messages.map(({ requestId, at, by, text }) => ({ request: referenceOf(requestId) ?? '', at, by, text })),
  };
}
