import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { demoPost } from '#contract/demo-post.ts';
import { challenge } from '#contract/session.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { projectRoot } from '../packs/read-pack.ts';
import { freePort } from './free-port.ts';

async function start(port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/index.ts'], { cwd: projectRoot, env: { ...process.env, PORT: String(port), ORGANISATION: 'amplius', ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 1500; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the server does not answer');
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** What came of it. */
export interface KillReport {
  /** Every key that was used. */
  readonly keys: readonly string[];
  /** How many were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Keys whose replay answered otherwise than before, or not with success. */
  readonly otherwise: readonly string[];
  /** Milliseconds from each kill to the first answer. */
  readonly back: readonly number[];
}

const acknowledgedOf = (tried: ReadonlyMap<string, unknown>) => [...tried.values()].filter((one) => one !== undefined).length;

/** Kills a server (SIGKILL) again and again while a resident makes requests, then sends every request once more under its key. */
export async function killUnderLoad(kills: number, env: NodeJS.ProcessEnv): Promise<KillReport> {
  const port = await freePort();
  const post = (address: string, body: unknown, cookie = '', key: string = randomUUID()) => fetch(`http://localhost:${port}${address}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': key, Cookie: cookie }, body: JSON.stringify(body),
  });
  const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  let child = await start(port, env);
  try {
    const { portalReference, dateOfBirth } = knownPeople.tenant;
    const begun = await post('/api/sign-in/challenges', { portalReference, dateOfBirth });
    const { challengeId } = challenge.parse(await begun.json());
    const { messages } = demoPost.parse(await (await fetch(`http://localhost:${port}/demo/post.json`)).json());
    const signedIn = await post(`/api/sign-in/challenges/${challengeId}/code`, { code: messages[0]?.code }, cookiesOf(begun));
    if (signedIn.status !== 201) throw new Error(`nobody could sign in: ${signedIn.status}`);
    const cookie = cookiesOf(signedIn);
    const body = { details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, madeAt: '2026-11-23T09:00:00.000Z' };
    const tried = new Map<string, unknown>();
    const back: number[] = [];
    for (let times = 0; times < kills; times += 1) {
      const before = acknowledgedOf(tried);
      const writes = Array.from({ length: 12 }, async () => {
        const key = randomUUID();
        tried.set(key, undefined);
        const answer = await post('/api/requests', body, cookie, key).catch(() => undefined);
        if (answer?.status === 201) tried.set(key, await answer.json().catch(() => undefined));
      });
      // After none, one or a few were acknowledged: a kill before the first and a kill after the last prove less.
      for (let waited = 0; acknowledgedOf(tried) - before < times % 6 && waited < 400; waited += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, (times * 37) % 60));
      const began = performance.now();
      await kill(child);
      await Promise.all(writes);
      child = await start(port, env);
      back.push(Math.round(performance.now() - began));
    }
    const acknowledgedBeforeReplay = acknowledgedOf(tried);
    const otherwise: string[] = [];
    for (const [key, acknowledged] of tried) {
      const again = await post('/api/requests', body, cookie, key);
      const answer: unknown = await again.json();
      if (again.status !== 201 || !isDeepStrictEqual(acknowledged ?? answer, answer)) otherwise.push(`${key}: ${again.status}`);
    }
    return { keys: [...tried.keys()], acknowledged: acknowledgedBeforeReplay, otherwise, back };
  } finally {
    await kill(child);
  }
}
