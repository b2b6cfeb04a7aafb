import type { recordDeskComplaint } from '#contract/desk-cases.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintAbout, complaintWrittenDown } from '#organisations/acts/complaints.ts';
import type { Handler } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { newLetters } from '../random.ts';
import { byStaff } from './desk.ts';
import { tell } from './tell.ts';

export const recordDeskComplaintHandler: Handler<typeof recordDeskComplaint> = async (context) => {
  const { store, staff, now, entryId, input } = context;
  const { portalReference, contact } = input.body;
  const person = portalReference === null ? null : store.residents.find(({ facts }) => facts.portalReference === portalReference);
  if (person === undefined) throw new Refusal('not-found');
  const receiptId = person && crypto.randomUUID();
  const own = person ? store.requests.filter(({ residentId }) => residentId === person.id) : [];
  const made = complaintWrittenDown(input.body, own, { ...context, id: crypto.randomUUID(), reference: `C-${newLetters(9)}`, receiptId });
  store.complaints.push({ complaint: made, residentId: person?.id ?? null, contact });
  if (person && receiptId) {
    await giveReceipt({ ...context, session: { resident: person } }, receiptId, 'complaint-made', complaintAbout('made', made), { role: staff.role, ...byStaff(context) });
    tell(context, person.id, 'case');
  }
  return { status: 201, body: { entryId, recordedAt: now, about: made.id } };
};
