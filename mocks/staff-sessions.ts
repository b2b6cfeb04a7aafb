import type { StaffRole } from '#contract/permissions.ts';
import type { StaffSession } from '#contract/staff.ts';
import { secondsAfter, staffAbsoluteSeconds, staffIdleSeconds } from '#domain/sign-in-rules.ts';
import { sampleStaff } from '#organisations/sample/sample-staff.ts';
import { staffSessionView } from '#organisations/views/staff-view.ts';
import { newToken } from './random.ts';
import type { MockServices } from './services.ts';
import type { Store } from './store.ts';

/** A staff session that is alive in this request. */
export interface LiveStaff {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly office: string | null;
  readonly view: StaffSession;
}

/** Finds the session of a token and moves its idle limit on; `undefined` when there is none, or it has run out. */
export function findStaff(store: Store, { pack }: MockServices, token: string | undefined, now: string): LiveStaff | undefined {
  const kept = store.staffSessions.find((one) => one.token === token && one.endsAt > now && one.seenAt > secondsAfter(now, -staffIdleSeconds));
  if (!kept) return undefined;
  kept.seenAt = now;
  const { staffId, role, office } = kept;
  return { staffId, role, office, view: staffSessionView(kept, pack.organisation.id) };
}

/** Signs one of the sample's staff in without asking a provider, and answers the token. @throws RangeError for somebody who is not among them */
export function beginStaffSession(store: Store, subject: string, now: string): string {
  const person = sampleStaff.find((one) => one.subject === subject);
  if (!person) throw new RangeError(`no staff called ${subject}. There are: ${sampleStaff.map((one) => one.subject).join(', ')}`);
  let account = store.staff.find((one) => one.subject === subject);
  if (!account) {
    account = { id: crypto.randomUUID(), subject };
    store.staff.push(account);
  }
  const token = newToken();
  const { role, office, name } = person;
  store.staffSessions.push({ staffId: account.id, role, office, name, token, signedInAt: now, seenAt: now, endsAt: secondsAfter(now, staffAbsoluteSeconds) });
  return token;
}
