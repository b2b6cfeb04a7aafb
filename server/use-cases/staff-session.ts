import type { readStaffSession, signOutStaff } from '#contract/staff.ts';
import type { Handler } from '../http/request-context.ts';
import { sha256 } from '../secrets.ts';
import { staffCookie } from './live-staff.ts';

export const readStaffSessionHandler: Handler<typeof readStaffSession> = async ({ staff }) => ({ status: 200, body: staff.view });

export const signOutStaffHandler: Handler<typeof signOutStaff> = async ({ tx, cookies, header }) => {
  const token = cookies.read(staffCookie);
  if (token) await tx.deleteFrom('staff_sessions').where('token_hash', '=', sha256(token)).execute();
  cookies.remove(staffCookie);
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};
