import { randomUUID } from 'node:crypto';
import type { askSecondStage, listComplaints, makeComplaint, makeOpenComplaint, readComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintClock } from '#domain/complaints/complaint-clocks.ts';
import { complaintsAt, complaintsFrom } from '#domain/sign-in-rules.ts';
import { complaintAbout, complaintStep, newComplaint } from '#organisations/acts/complaints.ts';
import { clockInput, complaintSummaryView, complaintView, type RecordedComplaint } from '#organisations/views/complaint-view.ts';
import { appendComplaintEvent, complaintsOf, keepComplaint, timelineFor } from '../db/complaints.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { inTurn } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { limitTo } from './rate-limit.ts';
import { forgetTelling } from './tellings.ts';

const newReference = () => `C-${newLetters(9)}`;

async function find({ tx, session }: SignedInContext, complaintId: string): Promise<RecordedComplaint> {
  const [found] = await complaintsOf(tx, session.residentId, complaintId);
  if (!found) throw new Refusal('not-found');
  return found.complaint;
}

export const listComplaintsHandler: Handler<typeof listComplaints> = async ({ tx, session, services, today }) =>
  ({ status: 200, body: { complaints: (await complaintsOf(tx, session.residentId)).map(({ complaint }) => complaintSummaryView(complaint, services.pack, today)) } });

/** @throws Refusal not-found */
export const readComplaintHandler: Handler<typeof readComplaint> = async (context) => {
  const { tx, session, services, today, input } = context;
  const found = await find(context, input.params.complaintId);
  if (!session.acting) await forgetTelling(tx, session.residentId, 'case');
  return { status: 200, body: complaintView(found, services.pack, services.words(input.query.language), today) };
};

/** @throws Refusal invalid-input */
export const makeComplaintHandler: Handler<typeof makeComplaint> = async (context) => {
  const { tx, session, services, now, today, input } = context;
  const receiptId = newReceiptId();
  const made = newComplaint(input.body, await timelineFor(tx, session.residentId, today, input.body), { now, today, id: randomUUID(), reference: newReference(), receiptId });
  await keepComplaint(tx, { residentId: session.residentId, contactSealed: null, complaint: made }, now);
  const receipt = await giveReceipt(context, receiptId, 'complaint-made', complaintAbout('made', made));
  return { status: 201, body: { receipt, complaint: complaintView(made, services.pack, services.words(session.view.language), today) } };
};

/** @throws Refusal not-found, complaint-not-open */
export const withdrawComplaintHandler: Handler<typeof withdrawComplaint> = async (context) => {
  const { tx, session, services, today, input } = context;
  await inTurn(tx, session.residentId);
  const found = await find(context, input.params.complaintId);
  const event = complaintStep(found, 'withdraw', 'resident', null, { ...context, pack: services.pack });
  await appendComplaintEvent(tx, found.id, found.events.length + 1, event);
  const receipt = await giveReceipt(context, newReceiptId(), 'complaint-withdrawn', complaintAbout('withdrawn', found));
  return { status: 201, body: { receipt, complaint: complaintView({ ...found, events: [...found.events, event] }, services.pack, services.words(session.view.language), today) } };
};

/** @throws Refusal not-found, complaint-not-open */
export const askSecondStageHandler: Handler<typeof askSecondStage> = async (context) => {
  const { tx, session, services, today, input } = context;
  await inTurn(tx, session.residentId);
  const found = await find(context, input.params.complaintId);
  const words = input.body.words.trim();
  const event = complaintStep(found, 'second-ask', 'resident', words === '' ? null : { words }, { ...context, pack: services.pack });
  await appendComplaintEvent(tx, found.id, found.events.length + 1, event);
  const receipt = await giveReceipt(context, newReceiptId(), 'complaint-second', complaintAbout('second-asked', found));
  return { status: 201, body: { receipt, complaint: complaintView({ ...found, events: [...found.events, event] }, services.pack, services.words(session.view.language), today) } };
};

/** Nobody need be signed in: an address and the whole landlord are held back, never a person. @throws Refusal too-many-requests */
export const makeOpenComplaintHandler: Handler<typeof makeOpenComplaint> = async ({ tx, services, now, today, from, entryId, input }) => {
  const { whatHappened, contact } = input.body;
  await limitTo(tx, services.secrets, complaintsFrom, from, now);
  await limitTo(tx, services.secrets, complaintsAt, 'everybody', now);
  const complaint: RecordedComplaint = {
    id: randomUUID(), reference: newReference(), receivedOn: today, receiptId: null, details: { whatHappened, wish: '', aboutService: false, about: null, evidence: [] },
    events: [{ kind: 'submit', at: now, on: today, by: 'resident', words: null }],
  };
  await keepComplaint(tx, { residentId: null, contactSealed: contact === null ? null : services.secrets.seal(contact), complaint }, now);
  await keepEvent(tx, 'complaint-made', { residentId: null, at: now, payload: { complaintId: complaint.id } });
  const { due } = complaintClock(clockInput(complaint, services.pack, today));
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, complaint: { reference: complaint.reference, receivedOn: today, acknowledgeBy: due } } };
};
