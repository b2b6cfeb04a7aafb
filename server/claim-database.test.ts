import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claimDatabase, loadWhole } from './claim-database.ts';
import { type Database, openDatabase } from './database.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
let database: Database;

beforeAll(async () => { database = await openDatabase({ dataDir: null }); });
beforeEach(async () => {
  await database.owner.deleteFrom('organisation').execute();
  await database.owner.deleteFrom('residents').execute();
});
afterAll(() => database.close());

const claim = (sample = true) => claimDatabase(database.owner, 'amplius', sample, now);
const oneResident = async () => {
  await database.owner.insertInto('residents').values({
    id: randomUUID(), person_key: 'p-1', portal_reference: 'K23456789', name: 'A', date_of_birth: '1980-01-01', language: 'en', address_hidden: false, preferences: null, code_word_sealed: null, sender: null,
  }).execute();
};

it('a sample is loaded once', async () => {
  expect(await claim()).toEqual({ sample: true, toLoad: true });
  await loadWhole(database.owner, oneResident, now);
  expect(await claim()).toEqual({ sample: true, toLoad: false });
});

it('a sample whose loading was stopped in the middle is loaded again by the next start', async () => {
  await claim();
  const stopped = loadWhole(database.owner, async () => {
    await oneResident();
    throw new Error('stopped');
  }, now);
  await expect(stopped).rejects.toThrow('stopped');
  expect(await claim()).toEqual({ sample: true, toLoad: true });
});

it('what a landlord loaded is never mixed with sample residents', async () => {
  expect(await claim(false)).toEqual({ sample: false, toLoad: false });
  await database.owner.deleteFrom('organisation').execute();
  await claim();
  await oneResident();
  expect(await claim()).toEqual({ sample: true, toLoad: false });
});

it('a database of another organisation is refused with the line that says what to change', async () => {
  await claim();
  await expect(claimDatabase(database.owner, 'kirklees', true, now)).rejects.toThrow('Set ORGANISATION=amplius');
});
