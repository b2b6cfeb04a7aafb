import { randomUUID } from 'node:crypto';
import type { StaffSession } from '#contract/staff.ts';
import type { StaffRole } from '#contract/permissions.ts';
import { secondsAfter, staffAbsoluteSeconds, staffIdleSeconds } from '#domain/sign-in-rules.ts';
import { staffSessionView } from '#organisations/views/staff-view.ts';
import type { Tx } from '../database.ts';
import { newToken, sha256 } from '../secrets.ts';
import type { StaffIdentity } from '../staff/staff-door.ts';

export const staffCookie = '__Host-staff';

/** A staff session that is alive in this request. */
export interface LiveStaff {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly role: StaffRole;
  readonly office: string | null;
  readonly view: StaffSession;
}

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export async function findStaff(tx: Tx, token: string, now: string, organisationId: string): Promise<LiveStaff | undefined> {
  const tokenHash = sha256(token);
  const row = await tx.selectFrom('staff_sessions').selectAll()
    .where('token_hash', '=', tokenHash).where('ends_at', '>', now).where('seen_at', '>', secondsAfter(now, -staffIdleSeconds)).executeTakeFirst();
  if (!row) return undefined;
  // Once a minute is exact enough, and reads need not wait for each other.
  if (row.seen_at < secondsAfter(now, -60)) await tx.updateTable('staff_sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
  const { staff_id: staffId, role, office } = row;
  return { tokenHash, staffId, role, office, view: staffSessionView({ staffId, role, office, name: row.name, signedInAt: row.signed_in_at, endsAt: row.ends_at }, organisationId) };
}

/** Begins a session for whom the provider vouched; answers the token, which is kept nowhere but in their cookie. Their name is kept with the session only, and goes with it. */
export async function beginStaffSession(tx: Tx, { issuer, subject, office, name }: StaffIdentity, role: StaffRole, now: string): Promise<string> {
  const { id: staffId } = await tx.insertInto('staff')
    .values({ id: randomUUID(), issuer, subject, role, office, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ role, office, last_seen_at: now }))
    .returning('id').executeTakeFirstOrThrow();
  await tx.deleteFrom('staff_sessions').where('ends_at', '<', now).execute();
  const token = newToken();
  await tx.insertInto('staff_sessions').values({
    token_hash: sha256(token), staff_id: staffId, role, office, name, signed_in_at: now, seen_at: now, ends_at: secondsAfter(now, staffAbsoluteSeconds),
  }).execute();
  return token;
}
