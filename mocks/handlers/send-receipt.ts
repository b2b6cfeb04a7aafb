import { Refusal } from '#contract/refusal.ts';
import type { sendReceipt } from '#contract/receipt-sending.ts';
import { receiptSendings, receiptSentOnce } from '#domain/sign-in-rules.ts';
import { pointSafeNow, senderOf } from '#organisations/acts/reach.ts';
import { audit } from '../audit.ts';
import { addressOf } from '../challenges.ts';
import type { Handler } from '../context.ts';
import { countUp, limitTo, secondsOver } from '../limits.ts';

export const sendReceiptHandler: Handler<typeof sendReceipt> = async (context) => {
  const { store, services, now, session: { resident }, input: { params: { receiptId }, body: { pointId } } } = context;
  if (!store.receipts.some((one) => one.residentId === resident.id && one.facts.id === receiptId)) throw new Refusal('not-found');
  const { channel, to } = addressOf(pointSafeNow(resident.reach, pointId, now));
  limitTo(context, receiptSendings, resident.id);
  const word = `${receiptId} ${pointId}`;
  if (secondsOver(context, receiptSentOnce, word) !== undefined) return { status: 204, body: undefined };
  countUp(context, receiptSentOnce, word);
  const { language } = resident.reach.preferences;
  store.messages.push({
    to, channel, language, at: now, code: null, link: null, portalReference: resident.facts.portalReference, from: senderOf(services.pack, resident.reach.sender),
    subject: services.letter(language, 'message.subject', {}), body: services.letter(language, 'message.body', { link: `${services.publicOrigin}/${language}/receipts/${receiptId}` }),
  });
  await audit(store, resident.id, now, 'receipt-sent', { receiptId });
  return { status: 204, body: undefined };
};
