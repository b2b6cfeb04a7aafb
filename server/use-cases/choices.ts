import { randomUUID } from 'node:crypto';
import type { listChoices, readChoice, recordChoice } from '#contract/choices.ts';
import { effectiveAt } from '#domain/choices/effective-at.ts';
import { foldChoice } from '#domain/choices/fold-choice.ts';
import { choiceListView, choiceView, newestVersion, offeredBasis } from '#organisations/views/choice-view.ts';
import { choiceEvents } from '../db/choices.ts';
import type { Handler } from '../http/request-context.ts';
import { Refusal } from '../refusal.ts';
import { inTurn } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';

// A device whose clock was never set; no database takes a year 0, and no such moment is one to count from.
const earliest = '1990-01-01T00:00:00.000Z';

export const listChoicesHandler: Handler<typeof listChoices> = async ({ tx, session, services, input }) =>
  ({ status: 200, body: choiceListView(services.pack, services.words(input.query.language), await choiceEvents(tx, session.residentId)) });

/** @throws Refusal not-found */
export const readChoiceHandler: Handler<typeof readChoice> = async ({ tx, session, services, input }) => {
  const body = choiceView(services.pack, services.words(input.query.language), await choiceEvents(tx, session.residentId), input.params.purposeId);
  if (!body) throw new Refusal('not-found');
  return { status: 200, body };
};

/** Appends one decision. The server says when it counts from. @throws Refusal choice-not-offered, notice-changed */
export const recordChoiceHandler: Handler<typeof recordChoice> = async (context) => {
  const { tx, session, services, now, sentAt, input } = context;
  const { purposeId, channel, decision, noticeVersion, language, decidedAt } = input.body;
  const { pack } = services;
  const notice = pack.choices.find((one) => one.purpose === purposeId)?.notice;
  if (!notice || !offeredBasis(pack, purposeId, channel)) throw new Refusal('choice-not-offered');
  // Saying no is never held up by new words (UK GDPR Art. 7(3)): only a yes needs those of today.
  if (decision === 'agree' && newestVersion(pack, notice) !== noticeVersion) throw new Refusal('notice-changed');
  await inTurn(tx, session.residentId);
  const corrected = effectiveAt({ receivedAt: now, decidedAt, sentAt });
  const counts = corrected < earliest || corrected.length > earliest.length ? now : corrected;
  const receiptId = newReceiptId();
  await tx.insertInto('choice_events').values({
    id: randomUUID(), resident_id: session.residentId, purpose_id: purposeId, channel, kind: decision, effective_at: counts, received_at: now,
    decided_at: decidedAt < earliest ? earliest : decidedAt, notice_version: noticeVersion, language, receipt_id: receiptId,
  }).execute();
  const events = await choiceEvents(tx, session.residentId);
  const { state } = foldChoice(events.filter((one) => one.purposeId === purposeId && one.channel === channel));
  const receipt = await giveReceipt(context, receiptId, 'choice-recorded', {
    subject: 'choice', purposeId, channel, decision, state, decidedAt, effectiveAt: counts, notice: { id: notice, version: noticeVersion }, shownIn: language,
  });
  return { status: 201, body: { receipt, choices: choiceListView(pack, services.words(input.query.language), events) } };
};
