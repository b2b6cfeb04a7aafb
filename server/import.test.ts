import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { importLines } from './use-cases/import-lines.ts';
import { readPack } from './packs/read-pack.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
beforeEach(() => harness.reset({ now: makeWorld(testPack).now, lines: [] }));
afterAll(() => harness.stop());

const load = (lines: readonly (ImportLine | string)[], pack = testPack) => importLines(database.owner, pack, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))));
const count = async (table: 'residents' | 'tenancies' | 'record_items' | 'choice_events' | 'request_events' | 'contact_points') =>
  (await database.owner.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
const tenancy = (reference: string): ImportLine => ({ type: 'tenancy', reference, address: ['1 Sample Street'], tenure: 'tenancy', startedOn: '2020-04-06', endedOn: null });
const resident = (portalReference: string, more: Partial<ImportResident> = {}): ImportResident => ({
  type: 'resident', portalReference, name: 'Łucja', dateOfBirth: '1980-01-01', language: 'en', tenancies: [], contactPoints: [], addressHidden: false, items: [], choices: [], requests: [], ...more,
});

describe('an import', () => {
  it('leaves out the one resident who does not fit, whole, and loads those before and after in the same file', async () => {
    const details = { kind: 'access' as const, scope: 'everything' as const, categories: [], details: 'private words', answerFormat: 'standard' as const, answerLanguage: 'en' };
    const requests = [{ reference: 'R-222222222', details, events: [{ kind: 'submit' as const, at: '2026-11-02T10:00:00.000Z', by: 'resident' as const, reason: null }] }];
    const report = await load([tenancy('T-1'), resident('K22222222', { tenancies: ['T-1'], requests }), resident('K33333333', { requests }), resident('K44444444')]);
    expect(report).toMatchObject({ residents: 2, tenancies: 1, faults: [{ line: 3, field: '/' }] });
    expect(JSON.stringify(report.faults)).not.toContain('private words');
    expect(await count('residents')).toBe(2);
  });

  it('refuses a contact point that is there twice, without saying which', async () => {
    const email = { kind: 'email' as const, value: 'one@example.org', verified: true };
    const report = await load([resident('K22222222', { contactPoints: [email, { ...email, kind: 'phone' }, email] })]);
    expect(report).toMatchObject({ residents: 0, faults: [{ line: 1, field: '/contactPoints/2/value' }] });
    expect(JSON.stringify(report.faults)).not.toContain('one@example.org');
  });

  it('takes a tenancy named before, in this file or another, and no other', async () => {
    expect(await load([tenancy('T-1'), resident('K22222222', { tenancies: ['T-1'] })])).toMatchObject({ residents: 1, faults: [] });
    const report = await load([resident('K33333333', { tenancies: ['T-1', 'T-2'] }), tenancy('T-2'), resident('K44444444', { tenancies: ['T-1', 'T-2'] })]);
    expect(report).toMatchObject({ residents: 1, tenancies: 1, faults: [{ line: 1, field: '/tenancies/1' }] });
  });

  it('lets the later of two lines about the same person count, however near they are', async () => {
    expect(await load([resident('K22222222', { name: 'Before' }), resident('K22222222', { name: 'After' })])).toMatchObject({ residents: 2, faults: [] });
    expect(await database.owner.selectFrom('residents').select('name').execute()).toEqual([{ name: 'After' }]);
  });

  it('tells of every fault in the order of the file', async () => {
    const item = { id: 'a', category: 'identity', key: 'name', value: { kind: 'text' as const, text: 'x' }, source: 'you', collectedOn: null, retentionStartedOn: null, hold: null };
    const { faults } = await load(['{', resident('K22222222', { tenancies: ['T-9'] }), resident('K33333333', { items: [{ ...item, key: 'nothing', source: 'nobody' }] }), '', '{"type":"ghost"}', resident('K44444444', { items: [item] })]);
    expect(faults.map((one) => `${one.line} ${one.field}`)).toEqual(['1 /', '2 /tenancies/0', '3 /items/0/key', '3 /items/0/source', '5 /type']);
  });

  it('of a whole sample twice is the same as once, in a few statements for hundreds of residents', async () => {
    const pack = readPack('amplius');
    const lines = [...sampleLines(pack, { residents: 300, items: 12 })].filter((line) => line.type === 'tenancy' || line.items.length < 100);
    let statements = 0;
    const counted = database.owner.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    expect(await importLines(counted, pack, lines.map((line) => JSON.stringify(line)))).toMatchObject({ residents: 298, faults: [] });
    // A statement a row made 60 residents a second; speed is a matter of how few there are.
    expect(statements).toBeLessThan(40);
    const tables = ['residents', 'tenancies', 'record_items', 'choice_events', 'request_events', 'contact_points'] as const;
    const once = await Promise.all(tables.map(count));
    expect((await load(lines, pack)).faults).toEqual([]);
    expect(await Promise.all(tables.map(count))).toEqual(once);
  });
});
