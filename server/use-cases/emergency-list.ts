import type { openEmergencyList } from '#contract/emergency-list.ts';
import { emergencyPersonView, inEmergency } from '#organisations/views/emergency-view.ts';
import { openRecord } from '../database.ts';
import { emergencyList } from '../db/support.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { byStaff } from './desk.ts';

/** Everybody who is shown has it on their own record, with the role and the reason, before it is shown. In the order of their ids, so that two looks at once wait for each other in one way only. */
export const openEmergencyListHandler: Handler<typeof openEmergencyList> = async (context) => {
  const { tx, staff, now, input: { body: { emergency, place, reason } } } = context;
  const { shown, more } = inEmergency(await emergencyList(tx, place), emergency);
  for (const { residentId } of shown.toSorted((one, other) => (one.residentId < other.residentId ? -1 : 1))) {
    await openRecord(tx, residentId);
    await audit(tx, residentId, now, 'looked-at', { part: 'support', reason, ...byStaff(context) }, staff.role);
  }
  return { status: 200, body: { people: shown.map(emergencyPersonView), more, openedAt: now } };
};
