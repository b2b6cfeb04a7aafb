import type { ReceiptStub } from '#contract/receipts.ts';
import type { ReceiptAbout } from '#organisations/views/receipt-view.ts';
import type { SignedInContext } from './context.ts';
import { newLetters } from './random.ts';

/** Lower-case hex SHA-256. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What every write ends with: a link on the person's audit chain, and the receipt with the chain's head in it. */
export async function giveReceipt({ store, session, services, now, entryId }: SignedInContext, receiptId: string, about: ReceiptAbout): Promise<ReceiptStub> {
  const residentId = session.resident.id;
  const auditHead = await sha256([store.auditHeads[residentId] ?? '', now, receiptId, JSON.stringify(about)].join('\n'));
  const { id, name } = services.pack.organisation;
  const stub: ReceiptStub = { id: receiptId, code: newLetters(4, 3), entryId, receivedAt: now };
  store.auditHeads[residentId] = auditHead;
  store.receipts.push({ residentId, facts: { ...stub, organisation: { id, name }, auditHead, ...about } });
  return stub;
}
