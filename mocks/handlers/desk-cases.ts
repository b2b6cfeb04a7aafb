import type { DeskComplaint, listDeskComplaints, listDeskHolds, moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintStep } from '#organisations/acts/complaints.ts';
import { byOverwriting, byUrgency, deskComplaintView, deskHoldView } from '#organisations/views/desk-case-view.ts';
import { audit } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';
import type { Store } from '../store.ts';
import { tell } from './tell.ts';

function personWho({ residents }: Store, residentId: string | null): DeskComplaint['resident'] {
  const person = residents.find((one) => one.id === residentId);
  return person ? { name: person.facts.name, portalReference: person.facts.portalReference, language: person.reach.preferences.language } : null;
}

function shown({ store, services, today, staff: { staffId } }: StaffContext, { complaint, residentId, contact }: Store['complaints'][number], language?: string) {
  return deskComplaintView(complaint, { resident: personWho(store, residentId), contact }, staffId, services.pack, services.words(language), today);
}

export const listDeskComplaintsHandler: Handler<typeof listDeskComplaints> = (context) =>
  ({ status: 200, body: { complaints: context.store.complaints.map((one) => shown(context, one, context.input.query.language)).toSorted(byUrgency) } });

export const moveComplaintHandler: Handler<typeof moveComplaint> = async (context) => {
  const { store, staff, services: { pack }, now, input } = context;
  const found = store.complaints.find(({ complaint }) => complaint.id === input.params.complaintId);
  if (!found) throw new Refusal('not-found');
  const { event: kind, words, language = personWho(store, found.residentId)?.language } = input.body;
  const event = complaintStep(found.complaint, kind, 'landlord', { words, language, staffId: staff.staffId }, { ...context, pack });
  found.complaint = { ...found.complaint, events: [...found.complaint.events, event] };
  const { id, reference } = found.complaint;
  if (found.residentId !== null) {
    await audit(store, found.residentId, now, 'complaint-answered', { complaint: { id, reference } }, staff.role);
    tell(context, found.residentId, 'case');
  }
  return { status: 201, body: { complaint: shown(context, found) } };
};

export const listDeskHoldsHandler: Handler<typeof listDeskHolds> = ({ store }) => ({ status: 200, body: { holds: store.holds.map(({ hold, contact }) => deskHoldView(hold, contact)).toSorted(byOverwriting) } });

export const moveHoldHandler: Handler<typeof moveHold> = ({ store, now, input }) => {
  const found = store.holds.find(({ hold }) => hold.id === input.params.holdId);
  if (!found) throw new Refusal('not-found');
  const { state, until } = input.body;
  found.hold = { ...found.hold, events: [...found.hold.events, { kind: state, at: now, until: state === 'kept' ? until : null }] };
  // Requests of the mocks carry their hold along.
  store.requests = store.requests.map((one) => (one.hold?.id === found.hold.id ? { ...one, hold: found.hold } : one));
  return { status: 201, body: { hold: deskHoldView(found.hold, found.contact) } };
};
