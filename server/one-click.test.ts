import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoPost } from '#contract/demo-post.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, people } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
let address: string;
let headers: Readonly<Record<string, string>> | undefined;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
afterAll(() => harness.stop());
beforeEach(async () => {
  await harness.reset(makeWorld(testPack));
  const { messages } = demoPost.parse(await (await harness.fetch('/demo/post.json')).json());
  const message = messages.find((one) => one.portalReference === people.tenant.portalReference && one.link?.includes('/stop/'));
  address = new URL(message?.link ?? '').pathname;
  headers = message?.headers;
});

const stops = async () => (await database.owner.selectFrom('requests').select('id').where('kind', '=', 'objection').execute()).length;
const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });

it('a marketing message names the link in the headers of one-click unsubscribe', () => {
  expect(headers).toEqual({ 'List-Unsubscribe': `<http://localhost${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
});

it('a mail program’s post, in either form and without cookies or a key, stops it; twice is once', async () => {
  const multipart = new FormData();
  multipart.append('List-Unsubscribe', 'One-Click');
  const codes: unknown[] = [];
  for (const body of [form, multipart]) {
    const answer = await harness.fetch(address, { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    codes.push((await answer.json() as { receipt: { code: string } }).receipt.code);
  }
  expect(codes[0]).toBe(codes[1]);
  expect(await stops()).toBe(1);
});

it('looking at the address, or posting anything else to it, stops nothing', async () => {
  await harness.fetch(address);
  await harness.fetch(address, { method: 'HEAD' });
  const wrong: readonly (readonly [RequestInit, number])[] = [
    [{ method: 'POST' }, 415], [{ method: 'POST', body: new URLSearchParams({ other: 'One-Click' }) }, 400], [{ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }, 415],
    [{ method: 'POST', body: 'no parts', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, 400],
  ];
  for (const [init, status] of wrong) expect((await harness.fetch(address, init)).status).toBe(status);
  expect(await stops()).toBe(0);
});

it('a forged address is refused, and neither its token nor the right one is in the log', async () => {
  expect((await harness.fetch(`/en/stop/${'A'.repeat(86)}`, { method: 'POST', body: form })).status).toBe(422);
  await harness.fetch(address, { method: 'POST', body: form });
  const log = JSON.stringify(harness.log);
  expect(log).toContain('/api/stop/:token');
  expect([address.split('/').at(-1) ?? '', 'AAAAAAAA'].filter((one) => log.includes(one))).toEqual([]);
});
