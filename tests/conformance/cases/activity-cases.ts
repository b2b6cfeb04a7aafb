import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { endDevice, endOtherDevices, listDevices } from '#contract/devices.ts';
import { readCategory } from '#contract/my-data.ts';
import { readSession } from '#contract/session.ts';
import type { Cases } from './case.ts';

export const activityCases: Cases = {
  'what a person did with their record stands in their activity, newest first, and nowhere else': async ({ signedIn, ids }) => {
    const client = await signedIn();
    await client.must(readCategory, { params: { categoryId: ids.category } });
    const { entries } = await client.must(listActivity, { query: { language: 'en' } });
    expect(entries.map((one) => one.act).slice(0, 2)).toEqual(['looked-at', 'signed-in']);
    expect(entries[0]).toMatchObject({ by: 'you', about: { kind: 'category', id: ids.category } });
    expect(entries[1]).toMatchObject({ about: { kind: 'sign-in', how: 'code' } });
    expect(entries.map((one) => one.place)).toEqual(entries.map((one) => one.place).toSorted((a, b) => b - a));
    const joint = await (await signedIn('jointTenant')).must(listActivity);
    expect(joint.entries.map((one) => one.act)).toEqual(['signed-in']);
  },
  'activity comes in pages, and nobody else has looked where nobody else has': async ({ signedIn, ids }) => {
    const client = await signedIn();
    for (let looks = 0; looks < 55; looks += 1) await client.must(readCategory, { params: { categoryId: ids.category } });
    const first = await client.must(listActivity);
    expect(first.entries).toHaveLength(50);
    const rest = await client.must(listActivity, { query: { before: String(first.next) } });
    expect(rest).toMatchObject({ next: null });
    expect([...first.entries, ...rest.entries].map((one) => one.place)).toEqual(Array.from({ length: 56 }, (_, at) => 56 - at));
    expect(await client.must(listActivity, { query: { who: 'others' } })).toEqual({ entries: [], next: null });
  },
  'a person sees where they are signed in, and signs out there': async ({ signedIn }) => {
    const [phone, desk] = [await signedIn(), await signedIn()];
    const { devices } = await desk.must(listDevices);
    expect(devices.map((one) => one.current)).toEqual([true, false]);
    await desk.must(endDevice, { params: { deviceId: devices[1]!.id } });
    expect((await phone.refused(readSession)).code).toBe('session-expired');
    expect((await desk.must(listDevices)).devices).toHaveLength(1);
    expect((await desk.must(listActivity)).entries[0]?.act).toBe('session-ended');
  },
  'everywhere else ends every session but this one, twice without harm': async ({ signedIn, signedInAnew }) => {
    const [phone, desk, other] = [await signedInAnew(), await signedInAnew(), await signedIn('jointTenant')];
    await desk.must(endOtherDevices);
    await desk.must(endOtherDevices);
    expect((await phone.refused(readSession)).code).toBe('session-expired');
    await desk.must(readSession);
    await other.must(readSession);
  },
  'another person’s session is not found, like one that never was': async ({ signedIn }) => {
    const [own, other] = [await signedIn(), await signedIn('jointTenant')];
    const theirs = (await other.must(listDevices)).devices[0]!.id;
    const refusals = [await own.refused(endDevice, { params: { deviceId: theirs } }), await own.refused(endDevice, { params: { deviceId: randomUUID() } })];
    const told = refusals.map(({ trace: _trace, ...rest }) => rest);
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ code: 'not-found', status: 404 });
    await other.must(readSession);
  },
};
