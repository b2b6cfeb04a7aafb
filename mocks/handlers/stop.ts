import type { stopMarketing } from '#contract/stop.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerInOf, newRequest, requestAbout } from '#organisations/acts/move-request.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import type { Handler } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { newLetters } from '../random.ts';

/** @throws Refusal stop-link-unfit */
export const stopMarketingHandler: Handler<typeof stopMarketing> = async ({ store, services, now, today, input }) => {
  const link = store.stopLinks.find((one) => one.token === input.params.token && one.endsAt > now);
  const resident = store.residents.find((one) => one.id === link?.residentId);
  if (!link || !resident) throw new Refusal('stop-link-unfit');
  const receiptId = crypto.randomUUID();
  const stops = marketingStops(services.pack, store.choices.filter((one) => one.residentId === resident.id), { now, language: resident.reach.preferences.language, receiptId });
  const before = store.receipts.findLast((one) => one.residentId === resident.id && one.facts.entryId === link.id)?.facts;
  if (before && stops.length === 0) return { status: 200, body: { receipt: { id: before.id, code: before.code, entryId: before.entryId, receivedAt: before.receivedAt } } };
  const made = newRequest(services.pack, { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' }, { now, today, id: crypto.randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: answerInOf(resident.reach.preferences) });
  store.requests.push({ ...made, residentId: resident.id, receivedAt: now });
  store.choices.push(...stops.map((one) => Object.assign({ residentId: resident.id }, one)));
  const act = { store, services, now, entryId: link.id, session: { resident } };
  return { status: 200, body: { receipt: await giveReceipt(act, receiptId, 'marketing-stopped', requestAbout('made', made)) } };
};
