import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StaffRole, staffRoles } from '#contract/permissions.ts';
import { actAsResident, actAsStaff, type Database, openDatabase, openRecord } from './database.ts';
import { personalTables } from './db/migrations/0001-spine.ts';
import { ledgerTables } from './db/migrations/0005-ledger.ts';
import { peopleOnPostgres, type PeopleOnPostgres } from '#tests/support/people-on-postgres.ts';

let started: PeopleOnPostgres | undefined;
let database: Database;
let migrationUrl: string;
let mine: string;
let theirs: string;

beforeAll(async () => {
  started = await peopleOnPostgres();
  ({ database, mine, theirs, server: { migrationUrl } } = started);
});
afterAll(() => started?.stop());

it('a login that can pass by row-level security is refused at start', async () => {
  await expect(openDatabase({ databaseUrl: migrationUrl, migrationUrl })).rejects.toThrow('limited login');
});

it('the login may do nothing before it takes a role', async () => {
  await expect(sql`select * from record_items`.execute(database.requests)).rejects.toThrow('permission denied');
});

it('with no check in the way, nobody reads a row of another person', async () => {
  let seen = 0;
  for (const table of [
    ...personalTables, ...ledgerTables, 'deletions', 'exports', 'export_parts',
    'messages', 'speaker_reads',
    'holds',
    'counter_codes',
    'files', 'file_parts',
    'complaints',
    'passkeys',
    'answers',
    'left_out',
    'support_registers', 'own_acts',
    'passkeys', 'kept_copies',
    'files', 'file_parts', 'tellings',
  ] as const) {
    const rows = await database.requests.transaction().execute(async (tx) => {
      await actAsResident(tx, mine);
      return (await sql<{ resident_id: string }>`select resident_id from ${sql.table(table)}`.execute(tx)).rows;
    });
    expect(rows.filter((row) => row.resident_id !== mine), table).toEqual([]);
    seen += rows.length;
  }
  expect(seen).toBeGreaterThan(0);
});

it('with no check in the way, nobody writes a row of another person', async () => {
  const now = '2026-11-23T09:00:00.000Z';
  const write = database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, mine);
    await tx.insertInto('choice_events').values({
      id: randomUUID(), resident_id: theirs, purpose_id: 'news', channel: 'text', kind: 'withdraw', effective_at: now, received_at: now, decided_at: now, notice_version: 'v1', language: 'en', receipt_id: null,
    }).execute();
  });
  await expect(write).rejects.toThrow('row-level security');
});

it('with no check in the way, who speaks for somebody marks under a live mandate of that person alone, and staff see no mark', async () => {
  const now = '2026-11-23T09:00:00.000Z';
  const mandate = async (more: { accepted_at: string | null; ended_at: string | null }) => {
    const id = randomUUID();
    await database.owner.insertInto('mandates').values({
      id, principal_id: mine, principal_name: 'One', representative_id: theirs, representative_name: 'Other', relation: 'carer', scope: JSON.stringify({ see: true, ask: false, choose: false, categories: null }), proof: 'invited',
      made_at: now, code_hash: null, code_until: null, ends_on: null, ended_by: null, by_staff: null, ...more,
    }).execute();
    return id;
  };
  const mark = (mandate_id: string, of: string) => database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, of);
    await tx.insertInto('speaker_reads').values({ mandate_id, resident_id: of, what: randomUUID(), at: now }).execute();
  });
  const live = await mandate({ accepted_at: now, ended_at: null });
  await mark(live, mine);
  for (const [id, of] of [[live, theirs], [await mandate({ accepted_at: now, ended_at: now }), mine], [await mandate({ accepted_at: null, ended_at: null }), mine], [randomUUID(), mine]] as const) {
    await expect(mark(id, of)).rejects.toThrow('row-level security');
  }
  for (const role of staffRoles) await expect(seenByStaff(role, 'speaker_reads', mine), role).rejects.toThrow('permission denied');
  await database.owner.deleteFrom('mandates').where('principal_id', '=', mine).execute();
});

it('what happened cannot be rewritten, not even by its owner', async () => {
  await expect(database.owner.updateTable('choice_events').set({ kind: 'withdraw' }).execute()).rejects.toThrow('append-only');
});

const staffId = randomUUID();

/** Rows that a member of staff sees, with no check in the way. */
async function seenByStaff(role: StaffRole, table: string, opened?: string): Promise<unknown[]> {
  return database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role });
    if (opened !== undefined) await openRecord(tx, opened);
    return (await sql`select * from ${sql.table(table)}`.execute(tx)).rows;
  });
}

it('staff cannot read facts, contact points, sessions, codes or birth dates, in any role', async () => {
  for (const role of staffRoles) {
    for (const table of ['record_items', 'contact_points', 'sessions', 'challenges', 'activation_codes', 'outbox_keys', 'idempotency_keys', 'exports', 'export_parts', 'disclosures', 'decisions', 'residents', 'counter_codes']) {
      await expect(seenByStaff(role, table, mine), `${table} as ${role}`).rejects.toThrow('permission denied');
    }
  }
});

it('an officer and the safeguarding team see nobody’s request; the desk sees them all, and writes only to the record it has opened', async () => {
  const [requestId, now] = [randomUUID(), '2026-11-23T09:00:00.000Z'];
  await database.owner.insertInto('staff').values({ id: staffId, issuer: 'test', subject: 'test', role: 'desk', office: null, first_seen_at: now, last_seen_at: now }).execute();
  await database.owner.insertInto('requests').values({ id: requestId, resident_id: theirs, reference: 'R-222222222', kind: 'access', details: null, received_on: '2026-11-23', received_at: now, receipt_id: null }).execute();
  for (const role of ['officer', 'safeguarding'] as const) expect(await seenByStaff(role, 'requests', theirs)).toEqual([]);
  for (const role of ['desk', 'manager'] as const) expect(await seenByStaff(role, 'requests')).toHaveLength(1);
  const write = (opened: string, by: string) => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role: 'desk' });
    await openRecord(tx, opened);
    await tx.insertInto('request_events').values({ request_id: requestId, place: 1, resident_id: theirs, kind: 'start', at: now, happened_on: '2026-11-23', by_whom: 'landlord', reason: null, by_staff: by }).execute();
  });
  await expect(write(mine, staffId)).rejects.toThrow('row-level security');
  await expect(write(theirs, randomUUID())).rejects.toThrow('row-level security');
  await write(theirs, staffId);
});

it('a mandate is seen by its two sides and the desk; who is named in none sees and ends none, and nobody makes one as another', async () => {
  const now = '2026-11-23T09:00:00.000Z';
  const third = (await database.owner.selectFrom('residents').select('id').where('id', 'not in', [mine, theirs]).executeTakeFirstOrThrow()).id;
  const row = (more: { principal_id: string; representative_id: string | null; proof: 'invited' | 'court-order-seen'; by_staff?: string | null }) => ({
    id: randomUUID(), principal_name: 'A', representative_name: 'B', relation: 'family' as const, scope: JSON.stringify({ see: true, ask: true, choose: false, categories: null }), made_at: now,
    code_hash: null, code_until: null, accepted_at: null, ends_on: null, ended_at: null, ended_by: null, by_staff: null, ...more,
  });
  const kept = { ...row({ principal_id: mine, representative_id: theirs, proof: 'court-order-seen' }), accepted_at: now };
  await database.owner.insertInto('mandates').values(kept).execute();
  const as = <T>(residentId: string, what: (tx: Parameters<typeof actAsResident>[0]) => Promise<T>) => database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, residentId);
    return what(tx);
  });
  const seen = (residentId: string) => as(residentId, (tx) => tx.selectFrom('mandates').select('id').execute());
  expect([await seen(mine), await seen(theirs), await seen(third)]).toEqual([[{ id: kept.id }], [{ id: kept.id }], []]);
  for (const role of ['officer', 'safeguarding'] as const) expect(await seenByStaff(role, 'mandates', mine), role).toEqual([]);
  for (const role of ['desk', 'manager'] as const) expect(await seenByStaff(role, 'mandates'), role).toHaveLength(1);
  const make = (residentId: string, more: Parameters<typeof row>[0]) => as(residentId, (tx) => tx.insertInto('mandates').values(row(more)).execute());
  await expect(make(third, { principal_id: mine, representative_id: null, proof: 'invited' })).rejects.toThrow('row-level security');
  await expect(make(mine, { principal_id: mine, representative_id: third, proof: 'invited' })).rejects.toThrow('row-level security');
  await expect(make(mine, { principal_id: mine, representative_id: null, proof: 'court-order-seen' })).rejects.toThrow('row-level security');
  const record = (role: StaffRole, by: string, proof: 'invited' | 'court-order-seen') => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role });
    await tx.insertInto('mandates').values(row({ principal_id: mine, representative_id: third, proof, by_staff: by })).execute();
  });
  await expect(record('officer', staffId, 'court-order-seen')).rejects.toThrow('row-level security');
  await expect(record('desk', randomUUID(), 'court-order-seen')).rejects.toThrow('row-level security');
  await expect(record('desk', staffId, 'invited')).rejects.toThrow('row-level security');
  const end = (residentId: string) => as(residentId, async (tx) => Number((await tx.updateTable('mandates').set({ ended_at: now, ended_by: 'principal' }).where('id', '=', kept.id).executeTakeFirst()).numUpdatedRows));
  expect([await end(third), await end(theirs)]).toEqual([0, 1]);
  await expect(as(mine, (tx) => tx.updateTable('mandates').set({ scope: JSON.stringify({}) } as never).execute())).rejects.toThrow('permission denied');
  await expect(as(mine, (tx) => tx.updateTable('mandates').set({ ended_at: null }).where('id', '=', kept.id).execute())).rejects.toThrow('row-level security');
});

it('where requests stand is seen and worked out by the desk alone, and becomes stale by whatever happens', async () => {
  const asApp = database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, theirs);
    return sql`select * from request_standings`.execute(tx);
  });
  await expect(asApp).rejects.toThrow('permission denied');
  const work = (role: StaffRole) => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role });
    return Number((await tx.updateTable('request_standings').set({ rules: 'worked out' }).executeTakeFirst()).numUpdatedRows);
  });
  expect([await work('officer'), await work('desk')]).toEqual([0, 1]);
  const move = database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role: 'desk' });
    await tx.updateTable('request_standings').set({ resident_id: mine } as never).execute();
  });
  await expect(move).rejects.toThrow('permission denied');
  const { request_id: requestId } = await database.owner.selectFrom('request_standings').select('request_id').executeTakeFirstOrThrow();
  await database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, theirs);
    await tx.insertInto('request_events').values({ request_id: requestId, place: 2, resident_id: theirs, kind: 'withdraw', at: '2026-11-23T10:00:00.000Z', happened_on: '2026-11-23', by_whom: 'resident', reason: null }).execute();
  });
  expect(await seenByStaff('desk', 'request_standings')).toMatchObject([{ rules: '' }]);
});

it('a hidden address is seen by the safeguarding team only', async () => {
  await database.owner.updateTable('residents').set({ address_hidden: true }).where('id', '=', theirs).execute();
  // The joint tenant of somebody in hiding gives their address away as well.
  for (const role of ['officer', 'desk', 'manager'] as const) for (const opened of [mine, theirs]) expect(await seenByStaff(role, 'tenancies', opened), role).toEqual([]);
  expect(await seenByStaff('safeguarding', 'tenancies', theirs)).toHaveLength(1);
  await database.owner.updateTable('residents').set({ address_hidden: false }).where('id', '=', theirs).execute();
  for (const role of ['officer', 'desk'] as const) expect(await seenByStaff(role, 'tenancies', theirs), role).toHaveLength(1);
});

it('an officer sees nobody’s row before a session is open, that one’s while it is, and opens nobody who is flagged for safety', async () => {
  const now = '2026-11-23T09:00:00.000Z';
  const officer = randomUUID();
  await database.owner.insertInto('staff').values({ id: officer, issuer: 'test', subject: 'officer', role: 'officer', office: null, first_seen_at: now, last_seen_at: now }).execute();
  const rowsSeen = () => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId: officer, role: 'officer' });
    return tx.selectFrom('residents').select('id').execute();
  });
  const open = (residentId: string, role: 'officer' | 'safeguarding' = 'officer', as: StaffRole = 'officer', whose = officer) => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId: whose, role: as });
    await openRecord(tx, residentId);
    await tx.insertInto('counter_sessions').values({
      id: randomUUID(), token_hash: randomUUID(), staff_id: officer, resident_id: residentId, role, office: null, reason: null, identity_check: 'none', checked_at: null, opened_at: now, seen_at: now, ends_at: '2026-11-23T09:30:00.000Z',
    }).execute();
  });
  expect(await rowsSeen()).toEqual([]);
  await database.owner.updateTable('residents').set({ address_hidden: true }).where('id', '=', theirs).execute();
  await expect(open(theirs)).rejects.toThrow('row-level security');
  await expect(open(theirs, 'safeguarding')).rejects.toThrow('row-level security');
  await expect(open(theirs, 'safeguarding', 'safeguarding')).rejects.toThrow('row-level security');
  await expect(open(mine, 'officer', 'desk')).rejects.toThrow('row-level security');
  await expect(open(mine, 'officer', 'officer', staffId)).rejects.toThrow('row-level security');
  await database.owner.updateTable('residents').set({ address_hidden: false }).where('id', '=', theirs).execute();
  await open(mine);
  await expect(open(mine)).rejects.toThrow('one_at_a_time');
  expect(await rowsSeen()).toEqual([{ id: mine }]);

  const goVisiting = (residentId: string) => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId: officer, role: 'officer' });
    await openRecord(tx, residentId);
    await tx.insertInto('visits').values({ id: randomUUID(), staff_id: officer, resident_id: residentId, role: 'officer', office: null, identity_check: 'known', opened_at: now, ends_at: '2026-11-23T21:00:00.000Z' }).execute();
  });
  // Out of an open session with that person, and not otherwise.
  await expect(goVisiting(theirs)).rejects.toThrow('row-level security');
  await goVisiting(mine);
  await database.owner.insertInto('staff_outbox_keys').values({ key_id: 'visit-key-of-officer', staff_id: officer, public_key: JSON.stringify({}) as never, private_key_sealed: 'sealed', made_at: now }).execute();
  for (const table of ['visits', 'staff_outbox_keys']) {
    expect(await seenByStaff('officer', table, mine), table).toEqual([]);
    await expect(database.requests.transaction().execute(async (tx) => {
      await actAsResident(tx, mine);
      return sql`select * from ${sql.table(table)}`.execute(tx);
    }), table).rejects.toThrow('permission denied');
  }
});

it('nobody but an officer and the safeguarding team finds people, and a hidden home is in no answer', async () => {
  const find = (role: StaffRole) => database.requests.transaction().execute(async (tx) => {
    await actAsStaff(tx, { staffId, role });
    return (await sql<{ id: string; home: string | null }>`select id, home from keyholder_find('KTENANTA2', null, null, now())`.execute(tx)).rows;
  });
  for (const role of ['desk', 'manager'] as const) expect(await find(role)).toEqual([]);
  expect(await find('officer')).toEqual([{ id: mine, home: '1 Sample Street' }]);
  await database.owner.updateTable('residents').set({ address_hidden: true }).where('id', '=', theirs).execute();
  expect(await find('officer')).toEqual([{ id: mine, home: null }]);
  await database.owner.updateTable('residents').set({ address_hidden: false }).where('id', '=', theirs).execute();
  const asResident = database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, mine);
    return sql`select * from keyholder_find('KJQXNTTN3', null, null, now())`.execute(tx);
  });
  await expect(asResident).rejects.toThrow('permission denied');
});
