import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demoPost } from '#contract/demo-post.ts';
import { challenge } from '#contract/session.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { openDatabase } from './database.ts';
import { projectRoot } from './packs/read-pack.ts';
import { brokenLink } from './use-cases/audit.ts';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/index.ts'], { cwd: projectRoot, env: { ...process.env, PORT: String(port), DATA_DIR: folder, ORGANISATION: 'amplius' }, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

it('a server killed under writes has every acknowledged one, once, with its audit row', { timeout: 120_000 }, async () => {
  const [folder, port] = [await mkdtemp(path.join(tmpdir(), 'keyholder-kill-')), await freePort()];
  const post = (address: string, body: unknown, cookie = '', key: string = randomUUID()) => fetch(`http://localhost:${port}${address}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': key, Cookie: cookie }, body: JSON.stringify(body),
  });
  const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  let child = await start(port, folder);
  const begun = await post('/api/sign-in/challenges', { portalReference: knownPeople.tenant.portalReference, dateOfBirth: knownPeople.tenant.dateOfBirth });
  const { challengeId } = challenge.parse(await begun.json());
  const { messages } = demoPost.parse(await (await fetch(`http://localhost:${port}/demo/post.json`)).json());
  const signedIn = await post(`/api/sign-in/challenges/${challengeId}/code`, { code: messages[0]?.code }, cookiesOf(begun));
  expect(signedIn.status).toBe(201);
  const cookie = cookiesOf(signedIn);
  const body = { details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, madeAt: '2026-11-23T09:00:00.000Z' };
  const tried = new Map<string, unknown>();
  for (let kills = 0; kills < 2; kills += 1) {
    const writes = Array.from({ length: 12 }, async () => {
      const key = randomUUID();
      tried.set(key, undefined);
      const answer = await post('/api/requests', body, cookie, key).catch(() => undefined);
      if (answer?.status === 201) tried.set(key, await answer.json().catch(() => undefined));
    });
    await new Promise((resolve) => setTimeout(resolve, 60 + 60 * kills));
    await kill(child);
    await Promise.all(writes);
    child = await start(port, folder);
  }
  for (const [key, acknowledged] of tried) {
    const again = await post('/api/requests', body, cookie, key);
    expect(again.status).toBe(201);
    const answer: unknown = await again.json();
    expect(acknowledged ?? answer).toEqual(answer);
  }
  await kill(child);
  const database = await openDatabase({ dataDir: folder });
  const entries = await database.owner.selectFrom('receipts').select(['facts', 'resident_id']).execute();
  expect(entries.map((one) => one.facts.entryId).toSorted()).toEqual([...tried.keys()].toSorted());
  const audited = await database.owner.selectFrom('audit_entries').select('hash').where('act', '=', 'request-made').execute();
  expect(audited.map((one) => one.hash).toSorted()).toEqual(entries.map((one) => one.facts.auditHead).toSorted());
  expect(await brokenLink(database.owner, entries[0]?.resident_id ?? '')).toBeUndefined();
  await database.close();
  await rm(folder, { recursive: true });
});
