/** Everybody who may come, by the part they play. In a file of its own: the app reads roles and never the table of what they may do (`permissions.ts`). */
export const roles = [
  'nobody', 'resident', 'joint-tenant', 'representative', 'officer-outside-session', 'officer-in-session', 'desk', 'manager', 'safeguarding', 'service-token',
] as const;
export type Role = (typeof roles)[number];
