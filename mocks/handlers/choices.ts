import type { listChoices, readChoice, recordChoice } from '#contract/choices.ts';
import { Refusal } from '#contract/refusal.ts';
import { decideChoice } from '#organisations/acts/decide-choice.ts';
import { choiceListView, choiceView, type RecordedChoiceEvent } from '#organisations/views/choice-view.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';

/** All choice events of the person. */
export const choicesOf = ({ store, session }: SignedInContext): readonly RecordedChoiceEvent[] => store.choices.filter((one) => one.residentId === session.resident.id);

export const listChoicesHandler: Handler<typeof listChoices> = (context) =>
  ({ status: 200, body: choiceListView(context.services.pack, context.services.words(context.input.query.language), choicesOf(context)) });

export const readChoiceHandler: Handler<typeof readChoice> = (context) => {
  const { services, input } = context;
  const body = choiceView(services.pack, services.words(input.query.language), choicesOf(context), input.params.purposeId);
  if (!body) throw new Refusal('not-found');
  return { status: 200, body };
};

export const recordChoiceHandler: Handler<typeof recordChoice> = async (context) => {
  const { store, session, services, input, now, sentAt } = context;
  const receiptId = crypto.randomUUID();
  const { event, about } = decideChoice(services.pack, choicesOf(context), { body: input.body, now, sentAt, receiptId });
  store.choices.push({ ...event, residentId: session.resident.id });
  const receipt = await giveReceipt(context, receiptId, 'choice-recorded', about);
  return { status: 201, body: { receipt, choices: choiceListView(services.pack, services.words(input.query.language), choicesOf(context)) } };
};
