import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StaffRole, staffRoles } from '#contract/permissions.ts';
import { keysAboutOthers } from '#organisations/item-kinds.ts';
import { actAsResident, actAsStaff, type Database, openRecord, type Tx } from './database.ts';
import { peopleOnPostgres, type PeopleOnPostgres } from '#tests/support/people-on-postgres.ts';
import type { Acting } from './use-cases/acting.ts';

const now = '2026-11-23T09:00:00.000Z';
const staffId = randomUUID();
const speaking: Acting = { role: 'representative', office: null, confirmed: null };
const beside: Acting = { role: 'officer', office: null, confirmed: 'tap' };
let started: PeopleOnPostgres | undefined;
let database: Database;
let mine: string;
let theirs: string;

const as = <Done>(residentId: string, what: (tx: Tx) => Promise<Done>, acting?: Acting): Promise<Done> => database.requests.transaction().execute(async (tx) => {
  await actAsResident(tx, residentId, acting);
  return what(tx);
});
const asStaff = <Done>(role: StaffRole, what: (tx: Tx) => Promise<Done>, opened?: string): Promise<Done> => database.requests.transaction().execute(async (tx) => {
  await actAsStaff(tx, { staffId, role });
  if (opened !== undefined) await openRecord(tx, opened);
  return what(tx);
});
const whose = (table: string) => async (tx: Tx) => (await sql<{ resident_id: string }>`select resident_id from ${sql.table(table)}`.execute(tx)).rows.map((row) => row.resident_id);
const rowLevel = 'row-level security';
const wording = JSON.stringify({ version: 'v1', language: 'en' } as const);
const details = JSON.stringify({ needs: ['stairs' as const], words: '', call: null, language: null });
const ownFactOf = (residentId: string, id = 'own-emergency-words', category = 'emergency-help') => ({
  resident_id: residentId, id, place: 1_000_000, category, key: 'emergency-words', value: JSON.stringify({ kind: 'text' as const, text: 'Up the stairs' }), source: 'you', collected_on: null, retention_started_on: null, hold: null, property: null,
});

beforeAll(async () => {
  started = await peopleOnPostgres();
  ({ database, mine, theirs } = started);
  await database.owner.insertInto('staff').values({ id: staffId, issuer: 'test', subject: 'test', role: 'desk', office: null, first_seen_at: now, last_seen_at: now }).execute();
  for (const residentId of [mine, theirs]) {
    await database.owner.insertInto('support_registers').values({ resident_id: residentId, details, since: now, checked_at: now, wording }).execute();
    await database.owner.insertInto('own_acts').values({ resident_id: residentId, place: 1, part: 'support', act: 'joined', effective_at: now, decided_at: now, received_at: now, wording, receipt_id: randomUUID() }).execute();
    await database.owner.insertInto('left_out').values({ resident_id: residentId, item_id: 'some-fact', silent: true }).execute();
  }
});
afterAll(() => started?.stop());

it('the register, the acts on it and what answers withhold are seen by their person alone, who writes no row of anybody else', async () => {
  for (const table of ['support_registers', 'own_acts', 'left_out']) expect(await as(mine, whose(table)), table).toEqual([mine]);
  for (const role of staffRoles) for (const table of ['support_registers', 'own_acts']) await expect(asStaff(role, whose(table), mine), `${table} as ${role}`).rejects.toThrow('permission denied');
  await expect(as(mine, (tx) => tx.insertInto('own_acts').values({ resident_id: theirs, place: 2, part: 'support', act: 'left', effective_at: now, decided_at: now, received_at: now, wording: null, receipt_id: randomUUID() }).execute())).rejects.toThrow(rowLevel);
  expect(await as(mine, async (tx) => Number((await tx.deleteFrom('support_registers').where('resident_id', '=', theirs).executeTakeFirst()).numDeletedRows))).toBe(0);
  await expect(as(mine, (tx) => tx.updateTable('support_registers').set({ resident_id: theirs }).execute())).rejects.toThrow(rowLevel);
  await expect(as(mine, (tx) => tx.updateTable('own_acts').set({ act: 'left' }).execute())).rejects.toThrow('permission denied');
  await expect(database.owner.updateTable('own_acts').set({ act: 'left' }).execute()).rejects.toThrow('append-only');
  await expect(as(mine, (tx) => tx.deleteFrom('left_out').execute())).rejects.toThrow('permission denied');
});

it('who speaks for a person does not see that they are on the register', async () => {
  expect(await as(mine, whose('support_registers'), speaking)).toEqual([]);
  expect(await as(mine, whose('support_registers'), beside)).toEqual([mine]);
});

it('a person puts on record only words of their own and takes away only those, and nobody who acts for them reads them', async () => {
  await as(mine, (tx) => tx.insertInto('record_items').values(ownFactOf(mine)).execute());
  await expect(as(mine, (tx) => tx.insertInto('record_items').values(ownFactOf(mine, 'rent-arrears')).execute())).rejects.toThrow(rowLevel);
  await expect(as(mine, (tx) => tx.insertInto('record_items').values(ownFactOf(theirs)).execute())).rejects.toThrow(rowLevel);
  const seen = (acting?: Acting) => as(mine, async (tx) => (await tx.selectFrom('record_items').select('id').where('id', 'like', 'own-%').execute()).length, acting);
  expect([await seen(), await seen(speaking), await seen(beside)]).toEqual([1, 0, 0]);
  const drop = (acting: Acting) => as(mine, (tx) => sql`select keyholder_drop_own('emergency-help')`.execute(tx), acting);
  await drop(speaking);
  expect(await seen()).toBe(1);
  await drop(beside);
  expect(await seen()).toBe(0);
  const landlords = await database.owner.selectFrom('record_items').select('id').where('resident_id', '=', mine).where('category', '<>', 'equality').execute();
  await as(mine, (tx) => tx.deleteFrom('record_items').where('category', '<>', 'equality').execute());
  expect(await database.owner.selectFrom('record_items').select('id').where('resident_id', '=', mine).where('category', '<>', 'equality').execute()).toHaveLength(landlords.length);
  expect(landlords.length).toBeGreaterThan(0);
});

it('the register is opened by managers and the safeguarding team, and by nobody else', async () => {
  const open = async (tx: Tx) => (await sql<{ resident_id: string; home: string[] | null }>`select * from keyholder_emergency('')`.execute(tx)).rows;
  for (const role of ['desk', 'officer'] as const) expect(await asStaff(role, open), role).toEqual([]);
  for (const role of ['manager', 'safeguarding'] as const) expect((await asStaff(role, open)).map((one) => one.resident_id).toSorted(), role).toEqual([mine, theirs].toSorted());
  await expect(as(mine, open)).rejects.toThrow('permission denied');
  // Of two in one home one is in hiding: then neither tells where it is.
  await database.owner.updateTable('residents').set({ address_hidden: true }).where('id', '=', theirs).execute();
  expect((await asStaff('manager', open)).map((one) => one.home)).toEqual([null, null]);
  expect((await asStaff('safeguarding', open)).map((one) => one.home)).not.toContain(null);
  await database.owner.updateTable('residents').set({ address_hidden: false }).where('id', '=', theirs).execute();
});

it('what an answer withholds is written by the desk, for the record that it has opened', async () => {
  const write = (tx: Tx) => tx.insertInto('left_out').values({ resident_id: mine, item_id: randomUUID(), silent: false }).execute();
  await asStaff('desk', write, mine);
  await expect(asStaff('desk', write, theirs)).rejects.toThrow(rowLevel);
  for (const role of ['officer', 'safeguarding'] as const) {
    await expect(asStaff(role, write, mine), role).rejects.toThrow(rowLevel);
    expect(await asStaff(role, whose('left_out'), mine), role).toEqual([]);
  }
  expect(await asStaff('desk', whose('left_out'))).toEqual([]);
  expect(await asStaff('desk', async (tx) => Number((await tx.deleteFrom('left_out').where('resident_id', '=', theirs).executeTakeFirst()).numDeletedRows), mine)).toBe(0);
});

it('the desk learns that other people are named in what somebody asks for, and no other staff do', async () => {
  const ask = async (tx: Tx) => (await sql<{ named: boolean }>`select keyholder_others_in_record(${mine}::uuid, ${JSON.stringify(keysAboutOthers)}::json, null) as named`.execute(tx)).rows[0]?.named;
  await database.owner.insertInto('record_items').values({ ...ownFactOf(mine, 'kin', 'identity'), key: 'next-of-kin' }).execute();
  for (const role of ['desk', 'manager'] as const) expect(await asStaff(role, ask), role).toBe(true);
  for (const role of ['officer', 'safeguarding'] as const) expect(await asStaff(role, ask), role).toBe(false);
  await expect(as(mine, ask)).rejects.toThrow('permission denied');
});

it('the desk writes down a complaint that came in another way, as itself, for nobody or for the record that it has opened', async () => {
  const write = (more: { resident_id?: string | null; came_by?: 'post' | 'portal' }, by = staffId, event: { place?: number; kind?: 'submit' | 'withdraw' } = {}) => async (tx: Tx) => {
    const id = randomUUID();
    const said = JSON.stringify({ whatHappened: 'Words', wish: '', aboutService: false, about: null, evidence: [] });
    await tx.insertInto('complaints').values({ id, reference: `C-${id.slice(0, 8)}`, resident_id: null, details: said, contact_sealed: null, received_on: '2026-11-23', received_at: now, receipt_id: null, came_by: 'post', ...more }).execute();
    await tx.insertInto('complaint_events').values({ complaint_id: id, place: 1, kind: 'submit', at: now, happened_on: '2026-11-23', by_whom: 'resident', words: null, by_staff: by, ...event }).execute();
  };
  await asStaff('desk', write({}));
  await asStaff('manager', write({ resident_id: mine }), mine);
  await expect(asStaff('desk', write({ resident_id: theirs }), mine)).rejects.toThrow(rowLevel);
  await expect(asStaff('desk', write({ came_by: 'portal' })), 'as if its person had made it').rejects.toThrow(rowLevel);
  await expect(asStaff('desk', write({}, randomUUID())), 'as somebody else').rejects.toThrow(rowLevel);
  await expect(asStaff('desk', write({}, staffId, { kind: 'withdraw' })), 'in the person’s name').rejects.toThrow(rowLevel);
  await expect(asStaff('desk', write({}, staffId, { place: 2 }))).rejects.toThrow(rowLevel);
  for (const role of ['officer', 'safeguarding'] as const) await expect(asStaff(role, write({})), role).rejects.toThrow(rowLevel);
  const event = (residentId: string | null) => (tx: Tx) => tx.insertInto('outgoing_events').values({ id: randomUUID(), resident_id: residentId, type: 'complaint-made', at: now, payload: '{}', sent_at: null, next_try_at: null, taken_at: null }).execute();
  await asStaff('desk', event(null));
  await expect(asStaff('officer', event(null))).rejects.toThrow(rowLevel);
  await expect(asStaff('desk', event(theirs), mine)).rejects.toThrow(rowLevel);
});
