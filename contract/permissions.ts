import type { Role } from './roles.ts';

/**
 * Who may do what: one table of roles and permissions. The server enforces it on every route and the denial tests are made from it.
 * A joint tenant is a resident who shares a tenancy: every permission of a resident reaches the holder's **own** record only.
 */

/** What a resident may be allowed: each reaches the holder's own record only. */
const residentPermissionNames = ['own-session', 'own-record', 'own-choices', 'own-requests', 'own-receipts',
  /** Taking everything away in a file: for the person alone, never through an officer. */
  'own-exports',
  /** Who speaks for the person, and for whom they speak: for the person, and for an officer beside them. */
  'own-people',
  /** The emergency register. What it says nobody sees but the person, and staff only as far as `emergency-list` goes; an officer beside them writes down what they say. */
  'own-support',
  /** Equality answers: special category data, for the person alone. */
  'own-equality',
] as const;
/**
 * What staff may be allowed. `staff-session`: their own session; `desk-requests`: every request of the landlord with what it takes to answer it;
 * `counter-work`: find a resident who is there, open a session with them, and give them a sign-in code on paper in it.
 * A staff session opens nothing of a resident's, and the reverse: staff are never residents. Inside a counter session an officer acts for one resident by that resident's own operations.
 */
const staffPermissionNames = [
  'staff-session',
  'desk-requests',
  'counter-work',
  /** Who of the emergency register may need help now: with a reason, on each person's own record. */
  'emergency-list',
] as const;
export type StaffPermission = (typeof staffPermissionNames)[number];

export const permissions = ['public', ...residentPermissionNames, ...staffPermissionNames] as const;
export type Permission = (typeof permissions)[number];

/** Whether an operation is for staff: then only a staff session counts at its door. */
export function isForStaff(permission: Permission): permission is StaffPermission {
  return staffPermissionNames.some((one) => one === permission);
}

const residentPermissions: readonly Permission[] = ['public', ...residentPermissionNames];
const deskPermissions: readonly Permission[] = ['public', 'staff-session', 'desk-requests'];

/** With a resident beside them: what the resident does themselves, but for their session, their devices and files of everything. */
const inSessionPermissions: readonly Permission[] = ['own-record', 'own-choices', 'own-requests', 'own-receipts', 'own-people', 'own-support'];

/** Permissions of each role. Roles without a way to sign in yet hold only what everybody holds. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  'nobody': ['public'],
  'resident': residentPermissions,
  'joint-tenant': residentPermissions,
  // At the most; what the person allowed is narrower (`domain/people/mandate-scope.ts`).
  'representative': ['public', 'own-record', 'own-choices', 'own-requests', 'own-receipts'],
  'officer-outside-session': ['public', 'staff-session', 'counter-work'],
  'officer-in-session': ['public', 'staff-session', 'counter-work', ...inSessionPermissions],
  'desk': deskPermissions,
  'manager': [...deskPermissions, 'emergency-list'],
  'safeguarding': ['public', 'staff-session', 'counter-work', 'emergency-list'],
  'service-token': ['public'],
};

/** Whether a role may use an operation that asks for this permission. */
export function may(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}

/** Roles that the identity provider may give a member of staff. */
export const staffRoles = ['officer', 'desk', 'manager', 'safeguarding'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The role of the table that a member of staff has; an officer's depends on whether a counter session is open. */
export function roleOfStaff(role: StaffRole, inCounterSession = false): Role {
  if (role === 'officer') return inCounterSession ? 'officer-in-session' : 'officer-outside-session';
  return role;
}
