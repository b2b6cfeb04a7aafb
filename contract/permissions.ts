/**
 * Who may do what: one table of roles and permissions. The server enforces it on every route and the denial tests are made from it.
 * A joint tenant is a resident who shares a tenancy: every permission of a resident reaches the holder's **own** record only.
 */
export const roles = [
  'nobody', 'resident', 'joint-tenant', 'representative', 'officer-outside-session', 'officer-in-session', 'desk', 'manager', 'safeguarding', 'service-token',
] as const;
export type Role = (typeof roles)[number];

export const permissions = ['public', 'own-session', 'own-record', 'own-choices', 'own-requests', 'own-receipts'] as const;
export type Permission = (typeof permissions)[number];

const residentPermissions: readonly Permission[] = ['public', 'own-session', 'own-record', 'own-choices', 'own-requests', 'own-receipts'];

/** Permissions of each role. Roles without a way to sign in yet hold only what everybody holds. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  'nobody': ['public'],
  'resident': residentPermissions,
  'joint-tenant': residentPermissions,
  'representative': ['public'],
  'officer-outside-session': ['public'],
  'officer-in-session': ['public'],
  'desk': ['public'],
  'manager': ['public'],
  'safeguarding': ['public'],
  'service-token': ['public'],
};

/** Whether a role may use an operation that asks for this permission. */
export function may(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}
