import type { readStaffSession, signOutStaff } from '#contract/staff.ts';
import type { Handler } from '../context.ts';
import { endCounter, openCounterOf } from '../counter-sessions.ts';
import { staffCookie } from '../cookies.ts';

export const readStaffSessionHandler: Handler<typeof readStaffSession> = ({ staff }) => ({ status: 200, body: staff.view });

export const signOutStaffHandler: Handler<typeof signOutStaff> = async ({ store, cookies, now }) => {
  const token = cookies.read(staffCookie);
  const staffId = store.staffSessions.find((one) => one.token === token)?.staffId;
  const open = staffId === undefined ? undefined : openCounterOf(store, staffId, now);
  if (open) await endCounter(store, open, now, 'officer');
  store.staffSessions = store.staffSessions.filter((one) => one.token !== token);
  cookies.remove(staffCookie);
  return { status: 204, body: undefined };
};
