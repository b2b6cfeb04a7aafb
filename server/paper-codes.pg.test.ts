import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IdentityCheck } from '#contract/counter-words.ts';
import { type StaffRole, staffRoles } from '#contract/permissions.ts';
import { people } from '#tests/conformance/world.ts';
import { peopleOnPostgres, type PeopleOnPostgres } from '#tests/support/people-on-postgres.ts';
import { actAsResident, actAsStaff, type Database, openRecord, type Tx } from './database.ts';
import { giveCode } from './db/counter.ts';

const [now, until] = ['2026-11-23T09:00:00.000Z', '2026-12-21T09:00:00.000Z'];
const [staffId, colleagueId] = [randomUUID(), randomUUID()];
let started: PeopleOnPostgres | undefined;
let database: Database;
let lonely: string;

const give = (role: StaffRole, opened: string, by = staffId, at = now) => database.requests.transaction().execute(async (tx) => {
  await actAsStaff(tx, { staffId: by, role });
  await openRecord(tx, opened);
  return giveCode(tx, 'the hash of a code', at, until);
});
const counter = async (check: IdentityCheck, ended: string | null = null) => {
  await database.owner.deleteFrom('counter_sessions').execute();
  await database.owner.insertInto('counter_sessions').values({
    id: randomUUID(), token_hash: randomUUID(), staff_id: staffId, resident_id: lonely, role: 'officer', office: null, reason: null, identity_check: check, checked_at: now,
    opened_at: now, seen_at: now, ends_at: '2026-11-23T09:30:00.000Z', ended_at: ended, ended_by: ended === null ? null : 'officer',
  }).execute();
};
const codes = () => database.owner.selectFrom('activation_codes').select(['resident_id', 'code_hash']).execute();

beforeAll(async () => {
  started = await peopleOnPostgres();
  ({ database } = started);
  lonely = (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', people.noContact.portalReference).executeTakeFirstOrThrow()).id;
  for (const id of [staffId, colleagueId]) await database.owner.insertInto('staff').values({ id, issuer: 'test', subject: id, role: 'officer', office: null, first_seen_at: now, last_seen_at: now }).execute();
});
afterAll(() => started?.stop());

it('the database gives a code on paper to whom an officer has open and has checked closely, and to nobody else', async () => {
  expect(await give('officer', lonely), 'without a counter session').toBe(false);
  for (const check of ['none', 'known', 'questions'] as const) {
    await counter(check);
    expect(await give('officer', lonely), check).toBe(false);
  }
  await counter('document-seen', now);
  expect(await give('officer', lonely), 'after the end').toBe(false);
  await counter('document-seen');
  for (const role of ['desk', 'manager'] as const) expect(await give(role, lonely), role).toBe(false);
  expect(await give('officer', lonely, colleagueId), 'a colleague’s session').toBe(false);
  expect(await give('officer', started?.mine ?? ''), 'another record').toBe(false);
  expect(await give('officer', lonely, staffId, '2026-11-23T09:30:00.000Z'), 'over by time').toBe(false);
  expect(await codes()).toEqual([]);
  expect(await give('officer', lonely)).toBe(true);
  expect(await codes()).toEqual([{ resident_id: lonely, code_hash: 'the hash of a code' }]);
  await database.owner.insertInto('contact_points').values({ resident_id: lonely, kind: 'phone', value: '+447700900123', verified: true, place: 0, removed_at: null }).execute();
  expect(await give('officer', lonely), 'who can be reached').toBe(false);
});

it('an unused code goes with the transaction in which its person, or an import, confirms a phone or e-mail; a used one stays, and other people’s do', async () => {
  const { mine, theirs } = started ?? { mine: '', theirs: '' };
  const point = { resident_id: lonely, kind: 'email', value: 'lonely@example.org', verified: false, place: 1, removed_at: null } as const;
  const code = (id: string, used: string | null = null) => ({ resident_id: id, code_hash: `of ${id}`, used_at: used, expires_at: until });
  const set = async (used: string | null = null) => {
    await database.owner.deleteFrom('activation_codes').execute();
    await database.owner.deleteFrom('contact_points').where('resident_id', '=', lonely).execute();
    await database.owner.insertInto('activation_codes').values([code(lonely, used), code(mine), code(theirs)]).execute();
  };
  const holders = async () => (await codes()).map((one) => one.resident_id).toSorted();
  await set();
  await database.owner.insertInto('contact_points').values(point).execute();
  expect(await holders(), 'not confirmed yet').toEqual([lonely, mine, theirs].toSorted());
  const confirm = () => database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, lonely);
    await tx.updateTable('contact_points').set({ verified: true }).where('resident_id', '=', lonely).execute();
  });
  await confirm();
  expect(await holders(), 'confirmed by the person').toEqual([mine, theirs].toSorted());
  await set();
  await database.owner.insertInto('contact_points').values({ ...point, verified: true }).execute();
  expect(await holders(), 'confirmed by an import').toEqual([mine, theirs].toSorted());
  await set(now);
  await database.owner.insertInto('contact_points').values(point).execute();
  await confirm();
  expect(await holders(), 'used').toEqual([lonely, mine, theirs].toSorted());
});

it('nobody but the door reads codes on paper, and a person gives themselves none', async () => {
  for (const role of staffRoles) {
    await expect(database.requests.transaction().execute(async (tx) => {
      await actAsStaff(tx, { staffId, role });
      return tx.updateTable('activation_codes').set({ used_at: null }).execute();
    }), role).rejects.toThrow('permission denied');
  }
  const asPerson = (what: (tx: Tx) => Promise<unknown>) => database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, lonely);
    return what(tx);
  });
  await expect(asPerson((tx) => giveCode(tx, 'mine', now, until))).rejects.toThrow('permission denied');
  await expect(asPerson((tx) => sql`select * from activation_codes`.execute(tx))).rejects.toThrow('permission denied');
});
