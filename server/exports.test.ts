import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DataExport, exportPartBytes } from '#contract/exports.ts';
import { exportFile } from '#contract/export-file.ts';
import { knownOrder, knownPeople } from '#organisations/sample/known-people.ts';
import { sampleLines } from '#organisations/sample/sample-lines.ts';
import { unzip } from '#tests/support/unzip.ts';
import { type Database, openDatabase } from './database.ts';
import { expireExports, keepExport, noteProgress, takeExport } from './db/exports.ts';
import { makeServices } from './make-services.ts';
import { readLocales, readPack, readVocabularies } from './packs/read-pack.ts';
import type { Services } from './services.ts';
import { importLines } from './use-cases/import-lines.ts';
import { makeExport, makeExportsLeft } from './use-cases/make-export.ts';

const pack = readPack('amplius');
let database: Database;
let services: Services;
let residentId: string;
let now = '2026-11-22T09:00:00.000Z';
const log: Record<string, unknown>[] = [];

beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  services = makeServices({ pack, vocabularies: readVocabularies(), letters: readLocales('letters'), secret: 'a secret of the tests', now: () => new Date(now), publicOrigin: 'http://localhost', log: (line) => log.push(line) });
  await importLines(database.owner, pack, [...sampleLines(pack, { residents: knownOrder.length })].map((line) => JSON.stringify(line)));
  residentId = (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', knownPeople.longRecord.portalReference).executeTakeFirstOrThrow()).id;
});
beforeEach(async () => {
  now = '2026-11-22T09:00:00.000Z';
  log.length = 0;
  await database.owner.deleteFrom('exports').execute();
});
afterAll(() => database.close());

async function asked(more: Partial<DataExport> = {}): Promise<string> {
  const id = randomUUID();
  const one: DataExport = { id, format: 'json', language: 'en', state: 'waiting', done: 0, total: 5000, askedAt: now, readyAt: null, expiresAt: '2026-11-25T09:00:00.000Z', file: null, ...more };
  await database.owner.transaction().execute((tx) => keepExport(tx, residentId, one));
  return id;
}
const row = (id: string) => database.owner.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const partsOf = (id: string) => database.owner.selectFrom('export_parts').selectAll().where('export_id', '=', id).orderBy('part').execute();

it('a record of 5,000 facts comes whole, in parts that a bad connection can carry', async () => {
  for (const format of ['json', 'csv', 'page'] as const) {
    const id = await asked({ format });
    await makeExport(database, services, { id, residentId });
    const { state, done, file } = await row(id);
    expect({ state, done }).toEqual({ state: 'ready', done: 5000 });
    const parts = await partsOf(id);
    const bytes = Buffer.concat(parts.map((one) => Buffer.from(one.data, 'base64')));
    expect(parts.every((one) => Buffer.from(one.data, 'base64').length <= exportPartBytes)).toBe(true);
    expect(file).toMatchObject({ bytes: bytes.length, parts: parts.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (format === 'json') expect(exportFile.parse(JSON.parse(unzip(bytes)['my-data.json'] ?? '')).items).toHaveLength(5000);
    if (format === 'csv') expect((unzip(bytes)['facts.csv'] ?? '').split('\r\n').length).toBeGreaterThanOrEqual(5002);
    if (format === 'page') expect(bytes.toString('utf8').match(/<tr>/gu)?.length).toBeGreaterThan(5000);
  }
  expect(log).toEqual([]);
});

it('what a stopped server left is taken up again, by one server only, and given up after three tries', async () => {
  const id = await asked();
  const take = (at: string, stale: string) => database.owner.transaction().execute((tx) => takeExport(tx, id, at, stale));
  expect(await take('2026-11-22T09:00:00.000Z', '2026-11-22T08:59:00.000Z')).toBeDefined();
  expect(await take('2026-11-22T09:00:30.000Z', '2026-11-22T08:59:30.000Z')).toBeUndefined();
  now = '2026-11-22T09:00:30.000Z';
  await makeExportsLeft(database, services);
  expect((await row(id)).state).toBe('making');
  now = '2026-11-22T09:02:00.000Z';
  await makeExportsLeft(database, services);
  expect((await row(id)).state).toBe('ready');

  const other = await asked();
  for (const minute of ['10', '12', '14']) await database.owner.transaction().execute((tx) => takeExport(tx, other, `2026-11-22T09:${minute}:00.000Z`, `2026-11-22T09:${Number(minute) - 1}:00.000Z`));
  now = '2026-11-22T09:20:00.000Z';
  await makeExportsLeft(database, services);
  expect((await row(other)).state).toBe('failed');
});

it('a server that is alone takes up at once what it left half done', async () => {
  const id = await asked();
  await database.owner.transaction().execute((tx) => takeExport(tx, id, now, now));
  await makeExportsLeft(database, services, { alone: true });
  expect((await row(id)).state).toBe('ready');
});

it('a file that was deleted while it was made leaves nothing', async () => {
  const id = await asked();
  await database.owner.deleteFrom('exports').where('id', '=', id).execute();
  expect(await database.owner.transaction().execute((tx) => noteProgress(tx, id, 250, now))).toBe(false);
  await makeExport(database, services, { id, residentId });
  expect(await partsOf(id)).toEqual([]);
});

it('a file that cannot be made is marked so, and the log says so without a word of it', async () => {
  const id = await asked();
  await makeExport(database, { ...services, letter: () => { throw new Error('planted'); } }, { id, residentId });
  expect((await row(id)).state).toBe('failed');
  expect(log).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain(knownPeople.longRecord.portalReference);
});

it('a file and its parts go when their three days are over', async () => {
  const id = await asked();
  await makeExport(database, services, { id, residentId });
  expect(await expireExports(database.owner, '2026-11-25T08:59:59.000Z')).toBe(0);
  expect(await expireExports(database.owner, '2026-11-25T09:00:00.000Z')).toBe(1);
  expect(await partsOf(id)).toEqual([]);
});
