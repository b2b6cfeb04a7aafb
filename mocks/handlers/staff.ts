import type { readStaffSession, signOutStaff } from '#contract/staff.ts';
import type { Handler } from '../context.ts';
import { staffCookie } from '../cookies.ts';

export const readStaffSessionHandler: Handler<typeof readStaffSession> = ({ staff }) => ({ status: 200, body: staff.view });

export const signOutStaffHandler: Handler<typeof signOutStaff> = ({ store, cookies }) => {
  const token = cookies.read(staffCookie);
  store.staffSessions = store.staffSessions.filter((one) => one.token !== token);
  cookies.remove(staffCookie);
  return { status: 204, body: undefined };
};
