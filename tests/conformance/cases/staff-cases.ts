import { expect } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { isForStaff, may } from '#contract/permissions.ts';
import { readSession } from '#contract/session.ts';
import { readStaffSession, signOutStaff } from '#contract/staff.ts';
import { sampleStaff } from '#organisations/sample/sample-staff.ts';
import { worldNow } from '../world.ts';
import { refuseBadBodies, refuseUnknownFields, sample } from './boundary-cases.ts';
import type { Cases } from './case.ts';

const later = (minutes: number) => new Date(Date.parse(worldNow) + minutes * 60_000).toISOString();

export const staffCases: Cases = {
  'staff sign in as what the provider says, sign out, and are nobody’s name to a resident': async ({ staff, pack }) => {
    for (const { subject, role, office, name } of sampleStaff) {
      const client = await staff(subject);
      const session = await client.must(readStaffSession);
      expect(session).toMatchObject({ role, office, name, organisationId: pack.organisation.id });
      // The same account at the next sign-in.
      expect((await (await staff(subject)).must(readStaffSession)).staffId).toBe(session.staffId);
      const left = client.twin();
      await client.must(signOutStaff);
      await client.must(signOutStaff);
      expect((await client.refused(readStaffSession)).code).toBe('not-signed-in');
      expect((await left.refused(readStaffSession)).code).toBe('session-expired');
    }
  },
  'a staff session opens nothing of a resident’s, and a resident’s nothing of staff': async ({ staff, signedIn, ids }) => {
    const resident = await signedIn();
    for (const { subject } of sampleStaff) {
      const client = await staff(subject);
      for (const one of endpoints.filter(({ permission }) => permission !== 'public' && !isForStaff(permission))) {
        expect((await client.refused(one, sample(one, ids))).code, `${one.name} as ${subject}`).toBe('not-allowed');
      }
    }
    for (const one of endpoints.filter(({ permission }) => isForStaff(permission))) expect((await resident.refused(one, sample(one, ids))).code, one.name).toBe('not-allowed');
    await resident.must(readSession);
  },
  'the edges of what is for staff are those of everything else': async ({ staff, ids }) => {
    const forStaff = endpoints.filter(({ permission }) => isForStaff(permission));
    for (const [subject, role] of [['staff-manager', 'manager'], ['staff-officer', 'officer-outside-session']] as const) {
      const theirs = forStaff.filter(({ permission }) => may(role, permission));
      await refuseBadBodies(await staff(subject), theirs, ids);
      await refuseUnknownFields(await staff(subject), theirs, ids);
    }
  },
  'a staff session ends after a quarter of an hour without a request, and after ten hours': async ({ staff, setNow }) => {
    const [idle, busy] = [await staff('staff-desk'), await staff('staff-manager')];
    for (let minute = 14; minute < 600; minute += 14) {
      await setNow(later(minute));
      await busy.must(readStaffSession);
      if (minute === 28) expect((await idle.refused(readStaffSession)).code).toBe('session-expired');
    }
    await setNow(later(601));
    expect((await busy.refused(readStaffSession)).code).toBe('session-expired');
  },
};
