import type { DeskComplaint, listDeskComplaints, listDeskHolds, moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintStep } from '#organisations/acts/complaints.ts';
import type { RecordedComplaint } from '#organisations/views/complaint-view.ts';
import { byOverwriting, byUrgency, deskComplaintView, deskHoldView } from '#organisations/views/desk-case-view.ts';
import { openRecord, type Tx } from '../database.ts';
import { appendComplaintEvent, complaintsOf, type WhoseComplaint } from '../db/complaints.ts';
import { addHoldEvent, allHolds } from '../db/holds.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { audit } from './audit.ts';

/** Who complained, as the desk sees them; `null` where nobody knows. */
async function personWho(tx: Tx, residentId: string | null): Promise<DeskComplaint['resident']> {
  const row = residentId === null ? undefined : await tx.selectFrom('residents').select(['name', 'portal_reference', 'language', 'preferences']).where('id', '=', residentId).executeTakeFirst();
  return row ? { name: row.name, portalReference: row.portal_reference, language: row.preferences?.language ?? row.language } : null;
}

async function shown({ tx, services, today }: StaffContext, { residentId, contactSealed, complaint }: WhoseComplaint, language?: string) {
  const whose = { resident: await personWho(tx, residentId), contact: contactSealed === null ? null : services.secrets.open(contactSealed) };
  return deskComplaintView(complaint, whose, services.pack, services.words(language), today);
}

export const listDeskComplaintsHandler: Handler<typeof listDeskComplaints> = async (context) => {
  const all = await complaintsOf(context.tx, null);
  const complaints = [];
  for (const one of all) complaints.push(await shown(context, one, context.input.query.language));
  return { status: 200, body: { complaints: complaints.toSorted(byUrgency) } };
};

/** @throws Refusal not-found, complaint-not-open */
export const moveComplaintHandler: Handler<typeof moveComplaint> = async (context) => {
  const { tx, staff, now, input } = context;
  const [found] = await complaintsOf(tx, null, input.params.complaintId);
  if (!found) throw new Refusal('not-found');
  const { complaint, residentId } = found;
  const { event: kind, words, language = (await personWho(tx, residentId))?.language } = input.body;
  const event = complaintStep(complaint.events, kind, 'landlord', { words, language }, context);
  await appendComplaintEvent(tx, complaint.id, complaint.events.length + 1, event, staff.staffId);
  if (residentId !== null) {
    await openRecord(tx, residentId);
    await audit(tx, residentId, now, 'complaint-answered', { complaint: { id: complaint.id, reference: complaint.reference } }, staff.role);
  }
  const moved: RecordedComplaint = { ...complaint, events: [...complaint.events, event] };
  return { status: 201, body: { complaint: await shown(context, { ...found, complaint: moved }) } };
};

export const listDeskHoldsHandler: Handler<typeof listDeskHolds> = async ({ tx, services }) => {
  const holds = (await allHolds(tx)).map(({ hold, contactSealed }) => deskHoldView(hold, contactSealed === null ? null : services.secrets.open(contactSealed)));
  return { status: 200, body: { holds: holds.toSorted(byOverwriting) } };
};

/** @throws Refusal not-found */
export const moveHoldHandler: Handler<typeof moveHold> = async ({ tx, staff, services, now, input }) => {
  const [found] = await allHolds(tx, input.params.holdId);
  if (!found) throw new Refusal('not-found');
  const event = { kind: input.body.state, at: now, until: input.body.state === 'kept' ? input.body.until : null };
  await addHoldEvent(tx, found.hold.id, found.hold.events.length + 1, event, staff.staffId);
  return { status: 201, body: { hold: deskHoldView({ ...found.hold, events: [...found.hold.events, event] }, found.contactSealed === null ? null : services.secrets.open(found.contactSealed)) } };
};
