import { Refusal } from '#contract/refusal.ts';
import type { sendReceipt } from '#contract/receipt-sending.ts';
import { receiptSendings, receiptSentOnce } from '#domain/sign-in-rules.ts';
import { pointSafeNow, senderOf } from '#organisations/acts/reach.ts';
import { reachOf } from '../db/reach.ts';
import { receiptById } from '../db/receipts.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { countUp, limitTo, secondsOver } from './rate-limit.ts';

/** The message says that there is something to read, and its link leads to the sign-in. Sent again within minutes it is done already. @throws Refusal not-found, contact-point-unfit, too-many-requests */
export const sendReceiptHandler: Handler<typeof sendReceipt> = async ({ tx, session, services, now, input: { params: { receiptId }, body: { pointId } } }) => {
  if (!(await receiptById(tx, session.residentId, receiptId))) throw new Refusal('not-found');
  const reach = await reachOf(tx, session.residentId);
  const point = pointSafeNow(reach, pointId, now);
  await limitTo(tx, services.secrets, receiptSendings, session.residentId, now);
  const word = `${receiptId} ${pointId}`;
  if (await secondsOver(tx, services.secrets, receiptSentOnce, word, now) !== undefined) return { status: 204, body: undefined };
  await countUp(tx, services.secrets, receiptSentOnce, word, now);
  const { language } = reach.preferences;
  await services.transport(tx, {
    to: point.value, channel: point.kind === 'email' ? 'email' : 'text', language, at: now, code: null, link: null, portalReference: session.view.portalReference, from: senderOf(services.pack, reach.sender),
    subject: services.letter(language, 'message.subject', {}), body: services.letter(language, 'message.body', { link: `${services.publicOrigin}/${language}/receipts/${receiptId}` }),
  });
  await audit(tx, session.residentId, now, 'receipt-sent', { receiptId });
  return { status: 204, body: undefined };
};
