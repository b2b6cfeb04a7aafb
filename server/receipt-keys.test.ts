import { randomUUID } from 'node:crypto';
import { flattenedVerify, createLocalJWKSet } from 'jose';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { fileOf, receiptKeyRing } from './receipt-keys.ts';
import { makeSecrets } from './secrets.ts';

const database = await openDatabase({ dataDir: null });
const secrets = makeSecrets('a secret of the tests');
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const ring = () => receiptKeyRing(database.owner, secrets, () => at(1));
beforeEach(async () => {
  await database.owner.deleteFrom('receipt_keys').execute();
});
afterAll(() => database.close());

test('a receipt signed before a rotation stays valid, and the next one has the new key', async () => {
  const keys = ring();
  await keys.open();
  const old = fileOf(await keys.sign(randomUUID(), '{"before":1}'));
  const kid = await keys.rotate(at(2));
  const young = fileOf(await keys.sign(randomUUID(), '{"after":1}'));
  const published = await keys.published();
  expect(published.keys.map((one) => one.made)).toEqual([at(2).toISOString(), at(1).toISOString()]);
  const set = createLocalJWKSet(published);
  for (const file of [old, young]) await expect(flattenedVerify(file, set)).resolves.toBeTruthy();
  expect((await flattenedVerify(young, set)).protectedHeader?.kid).toBe(kid);
});

test('another server takes over the newest key when it looks again', async () => {
  const [one, other] = [ring(), ring()];
  await one.open();
  await other.open();
  const kid = await one.rotate(at(3));
  expect((await other.sign(randomUUID(), '{}')).kid).not.toBe(kid);
  await other.open();
  expect((await other.sign(randomUUID(), '{}')).kid).toBe(kid);
});

test('servers that start at once on an empty database make one key between them', async () => {
  await Promise.all([ring().open(), ring().open(), ring().open()]);
  expect((await ring().published()).keys).toHaveLength(1);
});

test('the private half lies sealed, and nothing is signed before the keys are open', async () => {
  const keys = ring();
  await expect(keys.sign(randomUUID(), '{}')).rejects.toThrow('not opened');
  await keys.open();
  const rows = JSON.stringify(await database.owner.selectFrom('receipt_keys').selectAll().execute());
  expect(rows).not.toContain('"d"');
});
