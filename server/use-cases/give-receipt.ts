import { randomUUID } from 'node:crypto';
import type { ActivityAct, ActorRole } from '#contract/activity.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import type { EventAbout, WebhookType } from '#contract/webhooks.ts';
import type { ReceiptAbout } from '#organisations/views/receipt-view.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { keepReceipt, keepReceiptFile } from '../db/receipts.ts';
import type { SignedInContext } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { audit } from './audit.ts';
import { signedReceipt } from './receipt-file.ts';

/** Whose act it is, and when: a session's, or that of a link which names its person. */
export type ActContext = Pick<SignedInContext, 'tx' | 'services' | 'now' | 'entryId'> & { readonly session: Pick<SignedInContext['session'], 'residentId' | 'acting'> };

/** A receipt's id, made before the rows that point to it. */
export const newReceiptId = (): string => randomUUID();

/** What the landlord's systems need to act at once: which choice stands how, which request or complaint it is. */
function idsOf(about: ReceiptAbout): EventAbout {
  if (about.subject === 'choice') return { purposeId: about.purposeId, channel: about.channel, state: about.state, effectiveAt: about.effectiveAt };
  if (about.subject === 'request') return { requestId: about.request.id, kind: about.request.kind };
  return about.subject === 'complaint' ? { complaintId: about.complaint.id } : {};
}

/**
 * What every write ends with, in its own transaction: an audit row, the receipt with the chain's head in it, and an outgoing event. `by`: who acted, where it was not the person.
 * `told`: what the event says beside the receipt, where that is not in `about`; `null` where the event is of somebody else, and written by itself.
 */
export async function giveReceipt(context: ActContext, receiptId: string, act: Extract<ActivityAct, WebhookType>, about: ReceiptAbout, by?: { readonly role?: ActorRole; readonly told?: EventAbout | null }): Promise<BriefReceipt> {
  const { role, told = idsOf(about), ...more } = by ?? {};
  const { tx, session, services, now, entryId } = context;
  const auditHead = await audit(tx, session.residentId, now, act, { receiptId, ...about, ...more }, role);
  const { id, name } = services.pack.organisation;
  const stub: BriefReceipt = { id: receiptId, code: newLetters(4, 3), entryId, receivedAt: now };
  const { acting } = session;
  const facts = { ...stub, organisation: { id, name }, auditHead, ...(acting && { by: { role: acting.role, office: acting.office, confirmed: acting.confirmed } }), ...about };
  await keepReceipt(tx, session.residentId, facts);
  await keepReceiptFile(tx, session.residentId, receiptId, await signedReceipt(services, session.residentId, facts));
  if (told) await keepEvent(tx, act, { residentId: session.residentId, at: now, payload: { receiptId, ...told } });
  return stub;
}
