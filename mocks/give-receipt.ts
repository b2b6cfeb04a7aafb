import type { ActivityAct, ActorRole } from '#contract/activity.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import type { ReceiptAbout } from '#organisations/views/receipt-view.ts';
import { audit } from './audit.ts';
import type { SignedInContext } from './context.ts';
import { newLetters } from './random.ts';

/** Whose act it is, and when: a session's, or that of a link which names its person. */
export type ActContext = Pick<SignedInContext, 'store' | 'services' | 'now' | 'entryId'> & { readonly session: { readonly resident: Pick<SignedInContext['session']['resident'], 'id'>; readonly acting?: SignedInContext['session']['acting'] } };

/** What every write ends with: a link on the person's audit chain, and the receipt with the chain's head in it. `by`: who acted, where it was not the person. */
export async function giveReceipt({ store, session, services, now, entryId }: ActContext, receiptId: string, act: ActivityAct, about: ReceiptAbout, by?: { readonly role: ActorRole }): Promise<BriefReceipt> {
  const { role, ...more } = by ?? {};
  const residentId = session.resident.id;
  const auditHead = await audit(store, residentId, now, act, { receiptId, ...about, ...more }, role);
  const { id, name } = services.pack.organisation;
  const { acting } = session;
  const stub: BriefReceipt = { id: receiptId, code: newLetters(4, 3), entryId, receivedAt: now };
  store.receipts.push({ residentId, facts: { ...stub, organisation: { id, name }, auditHead, ...(acting && { by: { role: acting.role, office: acting.office, confirmed: acting.confirmed } }), ...about } });
  return stub;
}
