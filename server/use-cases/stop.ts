import { randomUUID } from 'node:crypto';
import type { stopMarketing } from '#contract/stop.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerInOf, newRequest, requestAbout } from '#organisations/acts/move-request.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import { actAsResident } from '../database.ts';
import { appendChoiceEvents, choiceEvents } from '../db/choices.ts';
import { reachOf } from '../db/reach.ts';
import { receiptOfEntry } from '../db/receipts.ts';
import { keepRequest } from '../db/requests.ts';
import type { Handler } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { inTurn } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';

/**
 * The objection of UK GDPR Art. 21(2) by the link of a message. No limit counts the tries: one mail provider sends for thousands of people from one address, and a token cannot be guessed.
 * @throws Refusal stop-link-unfit
 */
export const stopMarketingHandler: Handler<typeof stopMarketing> = async (context) => {
  const { tx, services, now, today, input } = context;
  const { pack } = services;
  const link = services.secrets.stopLinks.read(input.params.token);
  if (!link || link.endsAt <= now) throw new Refusal('stop-link-unfit');
  const { residentId } = link;
  await actAsResident(tx, residentId);
  if (!await tx.selectFrom('residents').select('id').where('id', '=', residentId).executeTakeFirst()) throw new Refusal('stop-link-unfit');
  await inTurn(tx, residentId);
  const receiptId = newReceiptId();
  const { preferences } = await reachOf(tx, residentId);
  const stops = marketingStops(pack, await choiceEvents(tx, residentId), { now, language: preferences.language, receiptId });
  const before = await receiptOfEntry(tx, residentId, link.id);
  // Pressed again: the same receipt. But a yes that was given since is ended too.
  if (before && stops.length === 0) return { status: 200, body: { receipt: { id: before.id, code: before.code, entryId: before.entryId, receivedAt: before.receivedAt } } };
  const made = newRequest(pack, { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' }, { now, today, id: randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: answerInOf(preferences) });
  await keepRequest(tx, residentId, made, now);
  await appendChoiceEvents(tx, residentId, stops);
  const act = { tx, services, now, entryId: link.id, session: { residentId } };
  return { status: 200, body: { receipt: await giveReceipt(act, receiptId, 'marketing-stopped', requestAbout('made', made)) } };
};
