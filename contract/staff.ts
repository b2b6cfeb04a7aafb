import * as z from 'zod/mini';
import { id, instant, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { staffRoles } from './permissions.ts';

/**
 * Staff sign in with the landlord's own identity provider (OpenID Connect). These two addresses are visited, not called, and answer with redirects,
 * so they are no operations: the first leads to the provider, the second is where it sends the browser back to.
 */
export const staffSignInPath = '/api/staff/sign-in';
export const staffReturnPath = '/api/staff/sign-in/return';

/** Pages that a sign-in may lead back to, with the part of the page that a link named: those of staff and nothing else, so that nobody can make it lead elsewhere. */
export const staffPage = z.string().check(z.regex(/^\/[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\/(?:desk|counter)(?:\/[A-Za-z0-9-]+)*(?:#[A-Za-z0-9-]+)?$/u));

/** Why a sign-in led back without a session: a query field `sign-in` of the page. */
export const staffSignInOutcome = z.enum(['not-set-up', 'no-role', 'failed']);
export type StaffSignInOutcome = z.infer<typeof staffSignInOutcome>;

/** The live session of a member of staff. `name` is what the provider says, for this session only; residents never see it. */
export const staffSession = z.strictObject({
  staffId: id,
  role: z.enum(staffRoles),
  /** Where they work, as the provider says; residents see it beside the role. */
  office: z.nullable(z.string()),
  name: z.nullable(z.string()),
  organisationId: slug,
  signedInAt: instant,
  /** Signed out after this instant whatever they do. */
  endsAt: instant,
  /** Signed out after this many seconds without a request. */
  idleSeconds: z.int(),
});
export type StaffSession = z.infer<typeof staffSession>;

/**
 * The server's word that it has an act of staff. `entryId` repeats the Idempotency-Key, `about` is the id of what it was done to.
 * Every write of staff answers with this and nothing more: no personal data lies in kept answers, so they need no end.
 */
export const recorded = z.strictObject({ entryId: id, recordedAt: instant, about: id });
export type Recorded = z.infer<typeof recorded>;

export const readStaffSession = endpoint({
  name: 'readStaffSession', method: 'GET', path: '/api/staff/session', permission: 'staff-session',
  summary: 'Which member of staff is signed in, and as what',
  answers: { 200: staffSession },
});

/** Ends the session here; the provider's own session is the provider's. Harmless when it has ended already. */
export const signOutStaff = endpoint({
  name: 'signOutStaff', method: 'DELETE', path: '/api/staff/session', permission: 'public',
  summary: 'Sign a member of staff out',
  answers: { 204: null },
});
