import type { StaffRole } from '#contract/permissions.ts';

/** Somebody to be at the desk or the counter of a sample set-up. Nobody here is real. */
export interface SampleStaff {
  /** What the identity provider knows them by. */
  readonly subject: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly office: string;
}

/** Two at the desk, so that one can check what the other prepared. */
export const sampleStaff: readonly SampleStaff[] = [
  { subject: 'staff-desk', name: 'Asha Demonstrator', role: 'desk', office: 'Head office' },
  { subject: 'staff-desk-two', name: 'Bryn Example', role: 'desk', office: 'Head office' },
  { subject: 'staff-manager', name: 'Chidi Specimen', role: 'manager', office: 'Head office' },
  { subject: 'staff-officer', name: 'Dana Placeholder', role: 'officer', office: 'High Street office' },
  { subject: 'staff-safeguarding', name: 'Eirlys Fictional', role: 'safeguarding', office: 'Safeguarding' },
];
