import type { askSecondStage, listComplaints, makeComplaint, makeOpenComplaint, readComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintClock } from '#domain/complaints/complaint-clocks.ts';
import { complaintsAt, complaintsFrom } from '#domain/sign-in-rules.ts';
import { complaintAbout, complaintStep, newComplaint } from '#organisations/acts/complaints.ts';
import { clockInput, complaintSummaryView, complaintView, type RecordedComplaint } from '#organisations/views/complaint-view.ts';
import { isShown } from '#organisations/views/disclosure-view.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { limitTo } from '../limits.ts';
import { newLetters } from '../random.ts';
import type { Store } from '../store.ts';
import { shownActs } from './activity.ts';
import { lookedAtCases, requestsOf } from './requests.ts';

const newReference = () => `C-${newLetters(9)}`;
const ownOf = ({ store, session }: SignedInContext) => store.complaints.filter((one) => one.residentId === session.resident.id).toReversed();

function find(context: SignedInContext, complaintId: string): Store['complaints'][number] {
  const found = ownOf(context).find(({ complaint }) => complaint.id === complaintId);
  if (!found) throw new Refusal('not-found');
  return found;
}

export const listComplaintsHandler: Handler<typeof listComplaints> = (context) =>
  ({ status: 200, body: { complaints: ownOf(context).map(({ complaint }) => complaintSummaryView(complaint, context.services.pack, context.today)) } });

export const readComplaintHandler: Handler<typeof readComplaint> = (context) => {
  const { services, today, input } = context;
  const { complaint } = find(context, input.params.complaintId);
  lookedAtCases(context);
  return { status: 200, body: complaintView(complaint, services.pack, services.words(input.query.language), today) };
};

export const makeComplaintHandler: Handler<typeof makeComplaint> = async (context) => {
  const { store, session, services, today, input } = context;
  const residentId = session.resident.id;
  const receiptId = crypto.randomUUID();
  const mine = <T extends { readonly residentId: string }>(list: readonly T[]) => list.filter((one) => one.residentId === residentId);
  const timeline = { requests: requestsOf(context), acts: shownActs(store, residentId), disclosures: mine(store.disclosures).filter((one) => isShown(one, today)), decisions: mine(store.decisions) };
  const made = newComplaint(input.body, timeline, { ...context, id: crypto.randomUUID(), reference: newReference(), receiptId });
  store.complaints.push({ complaint: made, residentId, contact: null });
  const receipt = await giveReceipt(context, receiptId, 'complaint-made', complaintAbout('made', made));
  return { status: 201, body: { receipt, complaint: complaintView(made, services.pack, services.words(session.view.language), today) } };
};

export const withdrawComplaintHandler: Handler<typeof withdrawComplaint> = async (context) => {
  const { session, services, today, input } = context;
  const found = find(context, input.params.complaintId);
  const event = complaintStep(found.complaint, 'withdraw', 'resident', null, { ...context, pack: services.pack });
  found.complaint = { ...found.complaint, events: [...found.complaint.events, event] };
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'complaint-withdrawn', complaintAbout('withdrawn', found.complaint));
  return { status: 201, body: { receipt, complaint: complaintView(found.complaint, services.pack, services.words(session.view.language), today) } };
};

export const askSecondStageHandler: Handler<typeof askSecondStage> = async (context) => {
  const { session, services, today, input } = context;
  const found = find(context, input.params.complaintId);
  const words = input.body.words.trim();
  const event = complaintStep(found.complaint, 'second-ask', 'resident', words === '' ? null : { words }, { ...context, pack: services.pack });
  found.complaint = { ...found.complaint, events: [...found.complaint.events, event] };
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'complaint-second', complaintAbout('second-asked', found.complaint));
  return { status: 201, body: { receipt, complaint: complaintView(found.complaint, services.pack, services.words(session.view.language), today) } };
};

export const makeOpenComplaintHandler: Handler<typeof makeOpenComplaint> = (context) => {
  const { store, services, now, today, entryId, input } = context;
  const { whatHappened, contact } = input.body;
  limitTo(context, complaintsFrom, 'here');
  limitTo(context, complaintsAt, 'everybody');
  const complaint: RecordedComplaint = {
    id: crypto.randomUUID(), reference: newReference(), receivedOn: today, receiptId: null, details: { whatHappened, wish: '', aboutService: false, about: null, evidence: [] },
    events: [{ kind: 'submit', at: now, on: today, by: 'resident', words: null }],
  };
  store.complaints.push({ complaint, residentId: null, contact });
  const { due } = complaintClock(clockInput(complaint, services.pack, today));
  return { status: 201, body: { receipt: { entryId, receivedAt: now }, complaint: { reference: complaint.reference, receivedOn: today, acknowledgeBy: due } } };
};
