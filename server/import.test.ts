import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoPost } from '#contract/demo-post.ts';
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

  it('of somebody who is flagged for safety now ends what would go on showing them: files with their address, and whoever they lived with speaking for them', async () => {
    const [home, elsewhere] = [tenancy('T-1'), tenancy('T-2')];
    await load([home, elsewhere, resident('K22222222', { tenancies: ['T-1'] }), resident('K33333333', { tenancies: ['T-1'] }), resident('K44444444', { tenancies: ['T-2'] })]);
    const idOf = async (reference: string) => (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', reference).executeTakeFirstOrThrow()).id;
    const [her, him, friend] = [await idOf('K22222222'), await idOf('K33333333'), await idOf('K44444444')];
    const at = '2026-11-20T10:00:00.000Z';
    // The last one is over: nothing ends when she is flagged.
    for (const [principal, speaker, endsOn] of [[her, him, null], [her, friend, null], [him, her, null], [her, him, '2026-11-21']] as const) {
      await database.owner.insertInto('mandates').values({
        id: randomUUID(), principal_id: principal, principal_name: 'A', representative_id: speaker, representative_name: 'B', relation: 'family', scope: JSON.stringify({ see: true, ask: true, choose: false, categories: null }), proof: 'invited',
        made_at: at, code_hash: null, code_until: null, accepted_at: at, ends_on: endsOn, ended_at: null, ended_by: null, by_staff: null,
      }).execute();
      await database.owner.insertInto('exports').values({ id: randomUUID(), resident_id: principal, format: 'json', language: 'en', state: 'ready', total: 1, asked_at: at, expires_at: '2026-12-20T10:00:00.000Z', taken_at: null, ready_at: at, file: null }).execute();
    }
    const still = async () => ({
      speak: (await database.owner.selectFrom('mandates').select(['principal_id', 'representative_id']).where('ended_at', 'is', null).execute()).map((one) => [one.principal_id, one.representative_id]),
      files: new Set((await database.owner.selectFrom('exports').select('resident_id').execute()).map((one) => one.resident_id)),
    });
    for (const who of [her, him]) await database.owner.insertInto('kept_copies').values({ copy_id: randomUUID(), resident_id: who, noted_at: at, void_at: null }).execute();
    // She is flagged and has moved out, in one line.
    const flagged = resident('K22222222', { tenancies: ['T-2'], addressHidden: true });
    await load([resident('K22222222', { tenancies: ['T-1'] })]);
    expect((await still()).speak).toHaveLength(4);
    await load([{ ...flagged, tenancies: [] }]);
    expect(await still()).toEqual({ speak: [[her, friend], [him, her]], files: new Set([him]) });
    expect((await database.owner.selectFrom('kept_copies').select('resident_id').where('void_at', 'is', null).execute()).map((one) => one.resident_id)).toEqual([him]);
    // The landlord's systems hear of it as of every ending, once, and of the person alone: not that safety was why, nor anything of whoever spoke.
    const endedMandate = await database.owner.selectFrom('mandates').select('id').where('principal_id', '=', her).where('representative_id', '=', him).where('ends_on', 'is', null).executeTakeFirstOrThrow();
    expect(await database.owner.selectFrom('outgoing_events').select(['resident_id', 'type', 'payload']).execute()).toEqual([{ resident_id: her, type: 'person-ended', payload: { mandateId: endedMandate.id } }]);
    expect((await database.owner.selectFrom('audit_entries').select(['resident_id', 'act', 'by_role']).execute())).toEqual([{ resident_id: her, act: 'person-ended', by_role: 'system' }]);
    // Once flagged, the person decides again for themselves.
    await database.owner.updateTable('mandates').set({ ended_at: null }).where('principal_id', '=', her).execute();
    await load([flagged]);
    expect((await still()).speak).toHaveLength(4);
  });

  it('of a way to reach somebody, or of a safety flag, makes the letter with a way in void that was never used', async () => {
    const letterOf = async (reference: string) => demoPost.parse(await (await harness.fetch('/demo/post.json')).json()).messages.find((one) => one.portalReference === reference && one.code !== null)?.code ?? '';
    const enter = async (portalReference: string, activationCode: string) =>
      (await harness.fetch('/api/sign-in/activations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ portalReference, dateOfBirth: '1980-01-01', activationCode }) })).status;
    const [reached, hidden, other] = ['K22222222', 'K33333333', 'K44444444'] as const;
    await harness.reset({ now: makeWorld(testPack).now, lines: [reached, hidden, other].map((one) => resident(one)) });
    const letters = await Promise.all([reached, hidden, other].map(letterOf));
    await load([resident(reached, { contactPoints: [{ kind: 'email', value: 'one@example.org', verified: true }] }), resident(hidden, { addressHidden: true }), resident(other)]);
    expect([await enter(reached, letters[0] ?? ''), await enter(hidden, letters[1] ?? ''), await enter(other, letters[2] ?? '')]).toEqual([422, 422, 201]);
  });

  it('takes no choice of a day that has not come: a yes of next year would win over every no until then', async () => {
    const yes = (at: string) => ({ purposeId: 'news', channel: 'text' as const, kind: 'agree' as const, at, noticeVersion: 'v1', language: 'en' });
    const report = await importLines(database.owner, testPack, [resident('K22222222', { choices: [yes('2026-11-01T10:00:00.000Z'), yes('2027-11-01T10:00:00.000Z')] }), resident('K33333333', { choices: [yes('2026-11-01T10:00:00.000Z')] })].map((line) => JSON.stringify(line)), () => new Date('2026-11-23T09:00:00.000Z'));
    expect(report).toMatchObject({ residents: 1, faults: [{ line: 1, field: '/choices/1/at', fault: 'has not come yet; give the day that it was' }] });
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
