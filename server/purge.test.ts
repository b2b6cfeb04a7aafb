import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { forgetOldCopies } from './db/kept-copies.ts';
import { readPack } from './packs/read-pack.ts';
import { brokenLink } from './use-cases/check-audit.ts';
import { importLines } from './use-cases/import-lines.ts';
import { purge } from './use-cases/purge.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
const pack = readPack('paramount');
const now = new Date('2026-11-22T09:00:00.000Z');
const lines = [...sampleLines(pack, { residents: 40, items: 60 })].map((line) => JSON.stringify(line));

beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
beforeEach(() => harness.reset({ now: makeWorld(testPack).now, lines: [] }));
afterAll(() => harness.stop());

const count = async (table: 'record_items' | 'deletions') => (await database.owner.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;

it('what is due goes once, with a line a fact, an audit row and an event a person, and no value is left behind', async () => {
  await importLines(database.owner, pack, lines);
  const before = await count('record_items');
  const { residents, items } = await purge(database.owner, pack, now);
  expect(items).toBeGreaterThan(5);
  expect(await count('record_items')).toBe(before - items);
  expect(await count('deletions')).toBe(items);
  const acts = await database.owner.selectFrom('audit_entries').selectAll().where('act', '=', 'facts-deleted').execute();
  expect(acts.map((one) => one.by_role)).toEqual(Array.from({ length: residents }, () => 'system'));
  for (const { resident_id: id } of acts) expect(await brokenLink(database.owner, id)).toBeUndefined();
  const { rows } = await sql<{ payload: { items: Record<string, string>[] } }>`select payload from outgoing_events where type = 'facts-deleted'`.execute(database.owner);
  expect(rows.flatMap((row) => row.payload.items)).toHaveLength(items);
  expect(new Set(rows.flatMap((row) => row.payload.items.flatMap((item) => Object.keys(item))))).toEqual(new Set(['id', 'category', 'key', 'ruleId']));
  expect(await purge(database.owner, pack, now)).toEqual({ residents: 0, items: 0 });
});

it('Paramount’s calls go three years after the call, and on the last day they are still there', async () => {
  const item = { category: 'contacts-with-us', key: 'call-recording', value: { kind: 'text' as const, text: 'A call' }, source: 'recorders', collectedOn: null, hold: null };
  const person = {
    type: 'resident', portalReference: 'K22222222', name: 'Łucja', dateOfBirth: '1980-01-01', language: 'en', tenancies: [], contactPoints: [], addressHidden: false, choices: [], requests: [],
    items: [{ ...item, id: 'leap', retentionStartedOn: '2024-02-29' }, { ...item, id: 'later', retentionStartedOn: '2024-03-01' }],
  };
  await importLines(database.owner, pack, [JSON.stringify(person)]);
  expect((await purge(database.owner, pack, new Date('2027-02-28T22:00:00.000Z'))).items).toBe(0);
  expect((await purge(database.owner, pack, new Date('2027-03-01T09:00:00.000Z'))).items).toBe(1);
  expect(await database.owner.selectFrom('record_items').select('id').execute()).toEqual([{ id: 'later' }]);
  expect(await database.owner.selectFrom('deletions').select(['key', 'rule_id', 'ended_on', 'deleted_on']).execute()).toEqual([{ key: 'call-recording', rule_id: 'three-years-after-call', ended_on: '2027-02-28', deleted_on: '2027-03-01' }]);
});

const item = (category: string, key: string, retentionStartedOn: string | null = '2026-10-01', hold: string | null = null) => ({ id: key, category, key, value: { kind: 'text' as const, text: key }, source: 'you', collectedOn: null, retentionStartedOn, hold });
const person = (portalReference: string, items: readonly unknown[], tenancies: readonly string[] = []) => ({
  type: 'resident', portalReference, name: 'Łucja', dateOfBirth: '1980-01-01', language: 'en', tenancies, contactPoints: [], addressHidden: false, choices: [], requests: [], items,
});

it('Mavor’s facts of who only looked for a home go after one month, and those of a tenant, a landlord and a contractor stay by their own rules', async () => {
  const mavor = readPack('mavor');
  const name = item('about-you', 'name');
  await importLines(database.owner, mavor, [
    { type: 'tenancy', reference: 'T-1', address: ['1 Sample Street'], tenure: 'former', startedOn: '2020-01-01', endedOn: '2026-10-01' },
    person('K22222222', [name, item('enquiries', 'home-search')]), person('K33333333', [name], ['T-1']), person('K44444444', [name, item('landlord-file', 'landlord-agreement')]), person('K55555555', [name, item('contractor-file', 'contractor-agreement')]),
  ].map((line) => JSON.stringify(line)));
  expect((await purge(database.owner, mavor, new Date('2026-11-01T12:00:00.000Z'))).items).toBe(0);
  expect((await purge(database.owner, mavor, new Date('2026-11-02T12:00:00.000Z'))).items).toBe(2);
  const gone = () => database.owner.selectFrom('deletions').innerJoin('residents', 'residents.id', 'deletions.resident_id').select(['portal_reference', 'rule_id']).orderBy('portal_reference').orderBy('rule_id').execute();
  expect(await gone()).toEqual(Array.from({ length: 2 }, () => ({ portal_reference: 'K22222222', rule_id: 'one-month-after-enquiry' })));
  expect((await purge(database.owner, mavor, new Date('2032-10-02T12:00:00.000Z'))).items).toBe(5);
});

it('of whom nothing says that they asked for a home, nothing goes; a tenant of a home that is no longer listed goes by the time of tenants', async () => {
  for (const [organisation, asking, place] of [['mavor', 'enquiries', 'home-search'], ['new-park-village', 'housing-application', 'housing-need']] as const) {
    await harness.reset({ now: makeWorld(testPack).now, lines: [] });
    const landlord = readPack(organisation);
    const name = item('about-you', 'name', '2020-10-01');
    await importLines(database.owner, landlord, [
      person('K22222222', [name]), person('K33333333', [name, item('tenancy', 'tenancy-start', '2020-10-01')]), person('K44444444', [name, item(asking, place, null), item('tenancy', 'tenancy-start', '2020-10-01')]),
    ].map((line) => JSON.stringify(line)));
    expect((await purge(database.owner, landlord, new Date('2026-10-01T12:00:00.000Z'))).items).toBe(0);
    expect((await purge(database.owner, landlord, new Date('2026-10-02T12:00:00.000Z'))).items).toBe(4);
    expect(await database.owner.selectFrom('residents').innerJoin('record_items', 'record_items.resident_id', 'residents.id').select(['portal_reference', 'key']).orderBy('portal_reference').execute())
      .toEqual([{ portal_reference: 'K22222222', key: 'name' }, { portal_reference: 'K44444444', key: place }]);
  }
});

it('what a purge lets go is no reason for the next one to let go the rest, in a day or in two years; when nothing is left, the line goes too', async () => {
  for (const [organisation, asking, place, other, key] of [
    ['mavor', 'enquiries', 'home-search', 'landlord-file', 'landlord-property'], ['mavor', 'enquiries', 'home-search', 'contractor-file', 'contractor-agreement'], ['mavor', 'enquiries', 'home-search', 'work', 'job-application'],
    ['new-park-village', 'housing-application', 'housing-need', 'work', 'job-application'], ['new-park-village', 'housing-application', 'housing-need', 'leasehold', 'lease'],
  ] as const) {
    await harness.reset({ now: makeWorld(testPack).now, lines: [] });
    const landlord = readPack(organisation);
    await importLines(database.owner, landlord, [JSON.stringify(person('K22222222', [item('about-you', 'name', '2024-01-01'), item(asking, place, '2024-01-01', 'open-case'), item(other, key, '2019-01-01')]))]);
    const left = async (day: string) => {
      await purge(database.owner, landlord, new Date(`${day}T12:00:00.000Z`));
      return (await database.owner.selectFrom('record_items').select('key').orderBy('key').execute()).map((one) => one.key);
    };
    for (const day of ['2026-11-22', '2026-11-23', '2028-12-01', '2028-12-02']) expect(await left(day), `${other} ${day}`).toEqual([place, 'name'].toSorted());
    expect(await count('deletions')).toBe(1);
    await database.owner.deleteFrom('record_items').execute();
    expect(await left('2028-12-03')).toEqual([]);
    expect(await count('deletions')).toBe(0);
  }
});

it('a fact that an import brings back goes again and leaves one line; after a year the line goes too', async () => {
  await importLines(database.owner, pack, lines);
  const { items } = await purge(database.owner, pack, now);
  await importLines(database.owner, pack, lines);
  expect((await purge(database.owner, pack, now)).items).toBe(items);
  expect(await count('deletions')).toBe(items);
  const old = async (day: string) => {
    await purge(database.owner, pack, new Date(`${day}T12:00:00.000Z`));
    return (await database.owner.selectFrom('deletions').selectAll().where('deleted_on', '=', '2026-11-22').execute()).length;
  };
  expect([await old('2027-11-22'), await old('2027-11-23')]).toEqual([items, 0]);
});

it('two purges at once delete each fact once', async () => {
  await importLines(database.owner, pack, lines);
  const reports = await Promise.all([purge(database.owner, pack, now), purge(database.owner, pack, now)]);
  expect(reports.reduce((sum, one) => sum + one.items, 0)).toBe(await count('deletions'));
});

it('copies that no device has told of for three months are forgotten, void ones too, and the others stay', async () => {
  await importLines(database.owner, pack, lines.slice(0, 3));
  const { id } = await database.owner.selectFrom('residents').select('id').executeTakeFirstOrThrow();
  const copy = (copyId: string, notedAt: string, voidAt: string | null = null) => ({ copy_id: `00000000-0000-4000-8000-00000000000${copyId}`, resident_id: id, noted_at: notedAt, void_at: voidAt });
  await database.owner.insertInto('kept_copies').values([copy('1', '2026-08-20T09:00:00.000Z'), copy('2', '2026-08-20T09:00:00.000Z', '2026-08-21T09:00:00.000Z'), copy('3', '2026-08-25T09:00:00.000Z', '2026-08-26T09:00:00.000Z'), copy('4', '2026-11-21T09:00:00.000Z')]).execute();
  expect(await forgetOldCopies(database.owner, now.toISOString())).toBe(2);
  const left = await database.owner.selectFrom('kept_copies').select('copy_id').orderBy('copy_id').execute();
  expect(left.map((one) => one.copy_id.at(-1))).toEqual(['3', '4']);
});
