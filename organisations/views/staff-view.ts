import type { StaffRole } from '#contract/permissions.ts';
import type { StaffSession } from '#contract/staff.ts';
import { staffIdleSeconds } from '#domain/sign-in-rules.ts';

/** A staff session as it is kept. Instants. */
export interface KeptStaffSession {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly office: string | null;
  readonly name: string | null;
  readonly signedInAt: string;
  readonly endsAt: string;
}

/** The session as its holder sees it. */
export function staffSessionView({ staffId, role, office, name, signedInAt, endsAt }: KeptStaffSession, organisationId: string): StaffSession {
  return { staffId, role, office, name, organisationId, signedInAt, endsAt, idleSeconds: staffIdleSeconds };
}
