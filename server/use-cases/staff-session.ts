import type { readStaffSession, signOutStaff } from '#contract/staff.ts';
import type { Handler } from '../http/request-context.ts';
import { sha256 } from '../secrets.ts';
import { endCounterOf } from './live-counter.ts';
import { staffCookie } from './live-staff.ts';

export const readStaffSessionHandler: Handler<typeof readStaffSession> = async ({ staff }) => ({ status: 200, body: staff.view });

export const signOutStaffHandler: Handler<typeof signOutStaff> = async ({ tx, cookies, header, now }) => {
  const token = cookies.read(staffCookie);
  const ended = token === undefined ? undefined : await tx.deleteFrom('staff_sessions').where('token_hash', '=', sha256(token)).returning('staff_id').executeTakeFirst();
  // Nobody is left with a resident's record open.
  if (ended) await endCounterOf(tx, ended.staff_id, now, 'officer');
  cookies.remove(staffCookie);
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};
