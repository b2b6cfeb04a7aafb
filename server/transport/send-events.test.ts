import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { webhookEvent } from '#contract/webhooks.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { type Database, openDatabase } from '../database.ts';
import { forgetOldEvents, keepEvent } from '../db/outgoing-events.ts';
import { sendEvents } from './send-events.ts';
import { webhookPoster } from './webhook.ts';

const [oldSecret, newSecret] = ['whsec_b2xkLXNlY3JldC1vZi0yNC1ieXRlcy0h', 'whsec_bmV3LXNlY3JldC1vZi0yNC1ieXRlcy0h'];
let database: Database;
let system: Server | undefined;
let port = 0;
let now = '';
let status = 204;
let got: { headers: Record<string, string>; body: string }[] = [];
const log: Readonly<Record<string, unknown>>[] = [];
const services = { now: () => new Date(now), log: (line: Readonly<Record<string, unknown>>) => { log.push(line); } };
const send = () => sendEvents(database.owner, webhookPoster({ url: `http://127.0.0.1:${port}/events`, secrets: [newSecret, oldSecret] }), services);
const [one, other] = [randomUUID(), randomUUID()];
const write = (holdId = one) => database.owner.transaction().execute((tx) => keepEvent(tx, 'hold-placed', { residentId: null, at: now, payload: { holdId } }));
const waiting = async () => (await database.owner.selectFrom('outgoing_events').select(['payload']).where('sent_at', 'is', null).orderBy('at').execute()).map((row) => row.payload);

async function up(): Promise<void> {
  system = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
      got.push({ headers: z.parse(z.record(z.string(), z.string()), request.headers), body });
      response.writeHead(status, { Connection: 'close', ...(status === 302 && { Location: '/elsewhere' }) }).end();
    });
  });
  await new Promise<void>((resolve) => system?.listen(port, '127.0.0.1', resolve));
  port = (system.address() as AddressInfo).port;
}
async function down(): Promise<void> {
  system?.closeAllConnections();
  await new Promise((resolve) => (system ? system.close(resolve) : resolve(undefined)));
  system = undefined;
}

beforeAll(async () => { database = await openDatabase({ dataDir: null }); });
beforeEach(async () => {
  await database.owner.deleteFrom('outgoing_events').execute();
  [now, status, got] = ['2026-11-26T10:00:00.000Z', 204, []];
  log.length = 0;
  await up();
});
afterEach(down);
afterAll(() => database.close());

it('an event goes once, in the contract’s form, and its signature is found true with the old secret and with the new one', async () => {
  now = new Date().toISOString(); // Who verifies goes by their own clock.
  await write();
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  const [{ body, headers } = { body: '', headers: {} }] = got;
  expect(z.parse(webhookEvent, JSON.parse(body))).toEqual({ type: 'hold-placed', timestamp: now, data: { person: null, holdId: one } });
  for (const secret of [oldSecret, newSecret]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(newSecret).verify(body.replace(one, other), headers)).toThrow('No matching signature found');
});

it('while the system is away nothing is lost, and waiting grows', async () => {
  await write();
  await down();
  for (const wait of [5, 300, 1800, 7200]) {
    expect(await send()).toBe(0);
    now = secondsAfter(now, wait - 1);
    expect(await send()).toBe(0); // Not yet due.
    now = secondsAfter(now, 1);
  }
  expect(log.map((line) => line['answer'])).toEqual(Array.from({ length: 4 }, () => 'ECONNREFUSED'));
  expect(JSON.stringify(log)).not.toContain(one);
  await up();
  expect(await send()).toBe(1);
  expect(got).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

it('one that is refused does not keep the others, and is tried again', async () => {
  await write(one);
  now = secondsAfter(now, 1);
  await write(other);
  status = 400;
  expect(await send()).toBe(0);
  status = 204;
  expect(await send()).toBe(1);
  expect(await waiting()).toEqual([{ holdId: one }]);
  now = secondsAfter(now, 5);
  expect(await send()).toBe(1);
  expect(got.filter(({ body }) => body.includes(one)).map(({ headers }) => headers['webhook-id'])).toHaveLength(2);
  expect(new Set(got.filter(({ body }) => body.includes(one)).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

it('a signed event is not carried on to another address', async () => {
  await write();
  status = 302;
  expect(await send()).toBe(0);
  expect(got).toHaveLength(1);
  expect(await waiting()).toHaveLength(1);
});

it('two servers send each event once, and what a dead one had taken goes two minutes later', async () => {
  for (const _time of [1, 2, 3, 4, 5, 6]) await write(randomUUID());
  expect((await Promise.all([send(), send()])).reduce((sum, one) => sum + one)).toBe(6);
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(6);
  await write();
  await database.owner.updateTable('outgoing_events').set({ taken_at: now }).where('sent_at', 'is', null).execute();
  expect(await send()).toBe(0);
  now = secondsAfter(now, 121);
  expect(await send()).toBe(1);
});

it('a month later events are let go, and how many were never taken is known', async () => {
  await write();
  await send();
  await write();
  now = secondsAfter(now, 29 * 86_400);
  expect(await forgetOldEvents(database.owner, now)).toBe(0);
  now = secondsAfter(now, 2 * 86_400);
  expect(await forgetOldEvents(database.owner, now)).toBe(1);
  expect(await waiting()).toEqual([]);
});
