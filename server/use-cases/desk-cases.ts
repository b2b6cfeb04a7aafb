import type { DeskComplaint, listDeskComplaints, listDeskHolds, moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintStep } from '#organisations/acts/complaints.ts';
import type { RecordedComplaint } from '#organisations/views/complaint-view.ts';
import { byOverwriting, byUrgency, deskComplaintView, deskHoldView } from '#organisations/views/desk-case-view.ts';
import { openRecord, type Tx } from '../database.ts';
import { appendComplaintEvent, complaintsOf, type WhoseComplaint } from '../db/complaints.ts';
import { addHoldEvent, allHolds } from '../db/holds.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import type { Answer } from '../http/idempotency.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { audit, inTurn } from './audit.ts';
import { askToTell, tellPeople } from './tellings.ts';

/** Who complained, as the desk sees them; `null` where nobody knows. */
async function personWho(tx: Tx, residentId: string | null): Promise<DeskComplaint['resident']> {
  const row = residentId === null ? undefined : await tx.selectFrom('residents').select(['name', 'portal_reference', 'language', 'preferences']).where('id', '=', residentId).executeTakeFirst();
  return row ? { name: row.name, portalReference: row.portal_reference, language: row.preferences?.language ?? row.language } : null;
}

async function shown({ tx, services, today, staff: { staffId } }: StaffContext, { residentId, contactSealed, complaint }: WhoseComplaint, language?: string) {
  const whose = { resident: await personWho(tx, residentId), contact: contactSealed === null ? null : services.secrets.open(contactSealed) };
  return deskComplaintView(complaint, whose, staffId, services.pack, services.words(language), today);
}

export const listDeskComplaintsHandler: Handler<typeof listDeskComplaints> = async (context) => {
  const all = await complaintsOf(context.tx, null);
  const complaints = [];
  for (const one of all) complaints.push(await shown(context, one, context.input.query.language));
  return { status: 200, body: { complaints: complaints.toSorted(byUrgency) } };
};

/** @throws Refusal not-found, complaint-not-open, second-person-needed */
export const moveComplaintHandler: Handler<typeof moveComplaint> = async (context) => {
  const { tx, staff, services, now, input, after } = context;
  const [there] = await complaintsOf(tx, null, input.params.complaintId);
  if (!there) throw new Refusal('not-found');
  // Two of the desk at once, or the desk and the person: who comes second sees what the first did.
  await inTurn(tx, there.residentId ?? there.complaint.id);
  const [found = there] = await complaintsOf(tx, null, there.complaint.id);
  const { complaint, residentId } = found;
  const { event: kind, words, language = (await personWho(tx, residentId))?.language } = input.body;
  const event = complaintStep(complaint, kind, 'landlord', { words, language, staffId: staff.staffId }, { ...context, pack: services.pack });
  await appendComplaintEvent(tx, complaint.id, complaint.events.length + 1, event, staff.staffId);
  if (residentId !== null) {
    await openRecord(tx, residentId);
    await audit(tx, residentId, now, 'complaint-answered', { complaint: { id: complaint.id, reference: complaint.reference } }, staff.role);
    // An acknowledgement and an outcome are what they are only when they reach the person (DPA 2018 s.164A(3)-(5)).
    await askToTell(tx, residentId, now, 'case');
    after((database) => tellPeople(database, services));
  }
  await keepEvent(tx, 'complaint-answered', { residentId, at: now, payload: { complaintId: complaint.id, event: kind } });
  const moved: RecordedComplaint = { ...complaint, events: [...complaint.events, event] };
  return { status: 201, body: { complaint: await shown(context, { ...found, complaint: moved }) } };
};

/** The answer to a move that was sent again: the complaint as it is today. */
export async function rebuiltComplaint(context: StaffContext<typeof moveComplaint>): Promise<Answer> {
  const [found] = await complaintsOf(context.tx, null, context.input.params.complaintId);
  if (!found) throw new Refusal('not-found');
  return { status: 201, body: { complaint: await shown(context, found) } };
}

export const listDeskHoldsHandler: Handler<typeof listDeskHolds> = async ({ tx, services }) => {
  const holds = (await allHolds(tx)).map(({ hold, contactSealed }) => deskHoldView(hold, contactSealed === null ? null : services.secrets.open(contactSealed)));
  return { status: 200, body: { holds: holds.toSorted(byOverwriting) } };
};

/** @throws Refusal not-found */
export const moveHoldHandler: Handler<typeof moveHold> = async ({ tx, staff, services, now, input }) => {
  await inTurn(tx, input.params.holdId);
  const [found] = await allHolds(tx, input.params.holdId);
  if (!found) throw new Refusal('not-found');
  const event = { kind: input.body.state, at: now, until: input.body.state === 'kept' ? input.body.until : null };
  await addHoldEvent(tx, found.hold.id, found.hold.events.length + 1, event, staff.staffId);
  return { status: 201, body: { hold: deskHoldView({ ...found.hold, events: [...found.hold.events, event] }, found.contactSealed === null ? null : services.secrets.open(found.contactSealed)) } };
};

/** The answer to a move that was sent again: the hold as it is today. */
export async function rebuiltHold({ tx, services, input }: StaffContext<typeof moveHold>): Promise<Answer> {
  const [found] = await allHolds(tx, input.params.holdId);
  if (!found) throw new Refusal('not-found');
  return { status: 201, body: { hold: deskHoldView(found.hold, found.contactSealed === null ? null : services.secrets.open(found.contactSealed)) } };
}
