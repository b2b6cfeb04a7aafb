import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { type Database, openDatabase } from '../database.ts';
import { smtpCarrier } from './smtp-carrier.ts';
import type { Carrier } from './carrier.ts';
import { mailTransport } from './mail-transport.ts';
import { sendMail } from './send-mail.ts';

let database: Database;
let port: number;
let server: SMTPServer | undefined;
let carrier: Carrier;
let now = '2026-11-26T10:00:00.000Z';
let got: { to: string[]; content: string }[] = [];
let answer: { code: number } | undefined;
const log: Record<string, unknown>[] = [];
const services = { now: () => new Date(now), log: (line: Readonly<Record<string, unknown>>) => { log.push(line); } };

async function up(): Promise<void> {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, session, done) {
      let content = '';
      stream.setEncoding('utf8').on('data', (part: string) => (content += part)).on('end', () => {
        if (answer) return done(Object.assign(new Error('no'), { responseCode: answer.code }));
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
}
const down = () => new Promise<void>((resolve) => {
  if (server) server.close(() => resolve());
  else resolve();
  server = undefined;
});
const message = (more: object = {}) => ({ to: 'zoe@example.org', channel: 'email' as const, language: 'en', at: now, code: null, link: null, portalReference: 'K1', subject: 'You have a message', body: 'You have a message.', ...more });
const write = (more: object = {}, notBefore?: string) => database.requests.transaction().execute((tx) => mailTransport(tx, message(more), notBefore));
const rows = () => database.owner.selectFrom('outgoing_mail').selectAll().orderBy('made_at').execute();
const send = () => sendMail(database.owner, carrier, services);

beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  const probe = createServer();
  port = await new Promise<number>((resolve) => { probe.listen(0, '127.0.0.1', () => resolve((probe.address() as { port: number }).port)); });
  await new Promise((resolve) => { probe.close(resolve); });
});
beforeEach(async () => {
  await database.owner.deleteFrom('outgoing_mail').execute();
  [now, got, answer] = ['2026-11-26T10:00:00.000Z', [], undefined];
  log.length = 0;
  carrier = smtpCarrier({ url: `smtp://127.0.0.1:${port}`, from: 'Amplius <portal@example.org>', textVia: 'texts.example' }, services.log);
});
afterEach(async () => {
  carrier.close();
  await down();
});
afterAll(() => database.close());

it('a message goes once, to one person, and nothing of it stays', async () => {
  await up();
  await write();
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  expect(got).toEqual([{ to: ['zoe@example.org'], content: expect.stringContaining('You have a message.') as string }]);
  expect(got[0]?.content).toMatch(/^Subject: You have a message\r$/mu);
  expect(JSON.stringify(await rows())).not.toContain('zoe@');
});

it('while the mail server is down nothing is lost, and each message goes once when it is back, under one Message-ID', async () => {
  await write();
  await write({ to: 'ann@example.org' });
  for (let tries = 1; tries <= 4; tries += 1) {
    expect(await send()).toBe(0);
    now = secondsAfter(now, 120);
  }
  const waiting = await rows();
  expect(waiting.every((one) => one.tries >= 3 && one.sent_at === null && one.next_try_at > '2026-11-26T10:00:00.000Z')).toBe(true);
  await up();
  now = secondsAfter(now, 1000);
  expect(await send()).toBe(2);
  expect(got.map((one) => one.to[0]).toSorted()).toEqual(['ann@example.org', 'zoe@example.org']);
  for (const { id } of waiting) expect(got.filter((one) => one.content.includes(`<${id}@example.org>`))).toHaveLength(1);
  expect(JSON.stringify(log)).not.toMatch(/zoe|ann@|You have/u);
});

it('two servers at once send each message once', async () => {
  await up();
  for (let many = 0; many < 10; many += 1) await write({ to: `p${many}@example.org` });
  const both = await Promise.all([send(), send()]);
  expect(both[0] + both[1]).toBe(10);
  expect(new Set(got.map((one) => one.to[0])).size).toBe(10);
  expect(got).toHaveLength(10);
});

it('a message that was taken by a server that died is taken up by another after a while', async () => {
  await up();
  await write();
  await database.owner.updateTable('outgoing_mail').set({ taken_at: now, tries: 1 }).execute();
  expect(await send()).toBe(0);
  now = secondsAfter(now, 301);
  expect(await send()).toBe(1);
});

it('safe times are waited for', async () => {
  await up();
  await write({}, '2026-11-26T18:00:00.000Z');
  expect(await send()).toBe(0);
  now = '2026-11-26T18:00:00.000Z';
  expect(await send()).toBe(1);
});

it('a code is not sent when it has run out, and what is refused for good is not tried again', async () => {
  await write({ code: '123456' });
  expect(await send()).toBe(0);
  now = secondsAfter(now, 601);
  await up();
  expect(await send()).toBe(0);
  expect((await rows())[0]).toMatchObject({ given_up: 'too-late', message: {} });
  answer = { code: 550 };
  await write();
  await send();
  answer = undefined;
  now = secondsAfter(now, 1000);
  expect(await send()).toBe(0);
  expect(new Set((await rows()).map((one) => one.given_up))).toEqual(new Set(['refused', 'too-late']));
  expect(got).toEqual([]);
});

it('a busy mail server is asked again', async () => {
  await up();
  answer = { code: 451 };
  await write();
  expect(await send()).toBe(0);
  answer = undefined;
  now = secondsAfter(now, 10);
  expect(await send()).toBe(1);
});

it('a text goes through the gateway; post has no way and says so', async () => {
  await up();
  await write({ channel: 'text', to: '07700 900111' });
  await write({ channel: 'post', to: 'post' });
  expect(await send()).toBe(1);
  expect(got[0]?.to).toEqual(['07700900111@texts.example']);
  expect(log).toContainEqual(expect.objectContaining({ problem: 'nothing carries messages of this kind', channel: 'post' }));
});

it('an address is never read as several, nor as more headers', async () => {
  await up();
  await write({ to: 'zoe@example.org, other@example.org' });
  await write({ to: 'zoe@example.org\r\nBcc: other@example.org' });
  await send();
  expect(got.flatMap((one) => one.to)).not.toContain('other@example.org');
  expect(got.map((one) => one.content).join('\n')).not.toMatch(/^Bcc:/mu);
});

it('a message that waits for the morning goes to nobody who has the phone since, but word that it was taken away does', async () => {
  await up();
  const [id, added] = ['00000000-0000-4000-8000-00000000000a', '2026-11-26T09:00:00.000Z'];
  const waits = (more: object) => write({ portalReference: 'KREMOVED2', ...more }, '2026-11-26T18:00:00.000Z');
  await database.owner.insertInto('residents').values({ id, person_key: 'a'.repeat(32), portal_reference: 'KREMOVED2', name: 'Zoe', date_of_birth: '1990-01-01', language: 'en', address_hidden: false, preferences: null, code_word_sealed: null, sender: null }).execute();
  for (const value of ['old@example.org', 'zoe@example.org']) {
    await database.owner.insertInto('contact_points').values({ resident_id: id, kind: 'email', value, verified: true, place: 0, removed_at: value.startsWith('old') ? '2026-11-26T12:00:00.000Z' : null }).execute();
  }
  for (const to of ['old@example.org', 'zoe@example.org']) await waits({ to, at: added });
  await waits({ to: 'old@example.org', at: '2026-11-26T12:00:00.000Z', body: 'A way to reach you has changed.' });
  now = '2026-11-26T18:00:00.000Z';
  await send();
  expect(new Map(got.map(({ to, content }) => [to[0], content.includes('A way')]))).toEqual(new Map([['old@example.org', true], ['zoe@example.org', false]]));
  expect(got).toHaveLength(2);
  got = [];
  await database.owner.updateTable('residents').set({ address_hidden: true }).where('id', '=', id).execute();
  await waits({ to: 'old@example.org', at: '2026-11-26T12:00:00.000Z' });
  expect(await send()).toBe(0);
  expect((await rows()).filter((one) => one.given_up !== null).map((one) => one.given_up)).toEqual(['not-wanted', 'not-wanted']);
  await database.owner.deleteFrom('residents').where('id', '=', id).execute();
});
