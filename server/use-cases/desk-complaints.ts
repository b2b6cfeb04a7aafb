import { randomUUID } from 'node:crypto';
import type { recordDeskComplaint } from '#contract/desk-cases.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintAbout, complaintWrittenDown } from '#organisations/acts/complaints.ts';
import { openRecord } from '../database.ts';
import { keepComplaint } from '../db/complaints.ts';
import { personOf, requestNamed } from '../db/desk.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import type { Handler } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { byStaff } from './desk.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { askToTell, tellPeople } from './tellings.ts';

/** @throws Refusal not-found, invalid-input */
export const recordDeskComplaintHandler: Handler<typeof recordDeskComplaint> = async (context) => {
  const { tx, staff, services, now, entryId, input, after } = context;
  const { portalReference, contact } = input.body;
  const person = portalReference === null ? null : await personOf(tx, portalReference);
  if (person === undefined) throw new Refusal('not-found');
  const receiptId = person && newReceiptId();
  const own = person && input.body.requestId !== undefined ? await requestNamed(tx, person.residentId, input.body.requestId) : [];
  const made = complaintWrittenDown(input.body, own, { ...context, id: randomUUID(), reference: `C-${newLetters(9)}`, receiptId });
  if (person) await openRecord(tx, person.residentId);
  await keepComplaint(tx, { residentId: person?.residentId ?? null, contactSealed: contact === null ? null : services.secrets.seal(contact), complaint: made }, now, staff.staffId);
  if (person && receiptId) {
    const { residentId } = person;
    await giveReceipt({ ...context, session: { residentId } }, receiptId, 'complaint-made', complaintAbout('made', made), { role: staff.role, ...byStaff(context) });
    // Whoever phoned or wrote in a person's name: the person hears that there is something.
    await askToTell(tx, residentId, now, 'case');
    after((database) => tellPeople(database, services));
  } else await keepEvent(tx, 'complaint-made', { residentId: null, at: now, payload: { complaintId: made.id } });
  return { status: 201, body: { entryId, recordedAt: now, about: made.id } };
};
