import type { listChoices, readChoice, recordChoice } from '#contract/choices.ts';
import { Refusal } from '#contract/refusal.ts';
import { decideChoice } from '#organisations/acts/decide-choice.ts';
import { choiceListView, choiceView } from '#organisations/views/choice-view.ts';
import { appendChoiceEvents, choiceEvents } from '../db/choices.ts';
import type { Handler } from '../http/request-context.ts';
import { inTurn } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';

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
  const { pack } = services;
  await inTurn(tx, session.residentId);
  const before = await choiceEvents(tx, session.residentId);
  const receiptId = newReceiptId();
  const { event, about } = decideChoice(pack, before, { body: input.body, now, sentAt, receiptId });
  await appendChoiceEvents(tx, session.residentId, [event]);
  const receipt = await giveReceipt(context, receiptId, 'choice-recorded', about);
  return { status: 201, body: { receipt, choices: choiceListView(pack, services.words(input.query.language), [...before, event]) } };
};
