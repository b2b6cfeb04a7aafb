import { randomUUID } from 'node:crypto';
import { recordChoice } from '#contract/choices.ts';
import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { makeRequest } from '#contract/requests.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import type { EntryInput } from '#src/offline/outbox/entry.ts';
import { seal } from '#src/offline/outbox/seal.ts';
import firstFormat from '#src/offline/outbox/migrations/stored-format-1.json' with { type: 'json' };
import { signIn } from '../../journeys/support/sign-in.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { entriesOnDevice } from '../../journeys/support/waiting.ts';

/** What the person of the stored file did, as this portal can take it: its purposes and words are another landlord's. */
const done: Readonly<Record<string, EntryInput>> = {
  recordChoice: { query: { language: 'en' }, body: { purposeId: 'own-services', channel: 'email', decision: 'withdraw', noticeVersion: 'v1', language: 'en', decidedAt: '2026-11-20T18:04:10.000Z' } },
  makeRequest: { body: { details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, madeAt: '2026-11-20T18:10:00.000Z' } },
};

test('update with entries waiting: an outbox as the first release left it is sent by this one, each act once; what it no longer knows is said', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource|status of 401|Transition was (?:aborted|skipped)/u);
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(async () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain('keyholder-outbox');
  const asked = await page.evaluate(async (path) => (await fetch(path)).json() as Promise<unknown>, readOutboxKeys.path);
  const keys = readOutboxKeys.answers[200].parse(asked);
  const key = { personKey: keys.personKey, ...keys.current };
  const idsOf = () => page.evaluate(async () => ((await (await fetch('/api/receipts')).json()) as { receipts: { entryId: string }[] }).receipts.map(({ entryId }) => entryId));

  // The file itself, but for what is sealed: that has to open for somebody of this portal.
  const records = await Promise.all(firstFormat.database.stores.entries.records.map(async ({ order, entry }) => {
    const input = entry.personKey === null ? undefined : done[entry.endpoint];
    const id = randomUUID();
    const mine = input && { personKey: key.personKey, content: await seal(input, key, { id, endpoint: entry.endpoint, personKey: key.personKey }) };
    return { order, id, entry: { ...entry, id, ...mine } };
  }));
  const waiting = records.filter(({ entry }) => entry.state !== 'refused' && entry.personKey !== null);
  expect(waiting.map(({ entry }) => entry.endpoint)).toEqual([recordChoice.name, makeRequest.name, recordChoice.name]);

  // While the app is away, the phone gets that outbox.
  await page.goto('/en/help');
  await page.evaluate(async ({ name, version, put, person, sealing }) => {
    const ended = (request: IDBRequest) => new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error as Error));
    });
    await ended(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      const entries = opening.result.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
      entries.createIndex('id', 'id', { unique: true });
      for (const one of put) entries.put(one);
      opening.result.createObjectStore('keys', { keyPath: 'personKey' }).put(sealing);
      opening.result.createObjectStore('notes').put(person, 'person');
    });
    await ended(opening);
    opening.result.close();
  }, { name: firstFormat.database.name, version: firstFormat.database.version, put: records, person: key.personKey, sealing: key });
  const before = await idsOf();

  await page.goto('/en/outbox');
  await expect.poll(async () => (await entriesOnDevice(page)).length, { timeout: 30_000 }).toBe(2);
  const main = page.getByRole('main');
  await expect(main).toContainText('This page has changed since you did this.');
  await expect(main).toContainText('Please do it again, or tell us by phone, by post or at the counter.');
  await expect(main).toContainText('We did not take this');
  const after = (await idsOf()).filter((id) => !before.includes(id));
  expect(after.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
});
