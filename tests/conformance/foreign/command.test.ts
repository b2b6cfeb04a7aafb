import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLine } from '#contract/import-line.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { httpFront } from '#tests/support/http-front.ts';
import type { WholeHarness } from '../harness.ts';
import { mocksHarness } from '../mocks-harness.ts';
import { makeWorld } from '../world.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const pack = readPack('amplius');

function run(...words: string[]): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['tests/conformance/command.ts', ...words], { cwd: root, env: { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH']}` } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.once('exit', (status) => resolve({ status, said }));
  });
}

/** A backend of somebody else's, with the control that its makers built for the suite. */
async function answer(backend: WholeHarness, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = await request.text();
  const done = new Response(null, { status: 204 });
  if (pathname === '/control') return Response.json({ can: ['fresh', 'clock', 'purge', 'break', 'staff'] });
  if (pathname === '/control/world') {
    await backend.reset({ now: request.headers.get('World-Now') ?? '', lines: body.split('\n').map((line) => importLine.parse(JSON.parse(line))) });
    return done;
  }
  if (pathname === '/control/clock') await backend.setNow((JSON.parse(body) as { now: string }).now);
  else if (pathname === '/control/staff') return Response.json({ cookie: await backend.staff((JSON.parse(body) as { subject: string }).subject) });
  else if (pathname === '/control/purge') await backend.purge();
  else if (pathname === '/control/next-answer') await backend.break((JSON.parse(body) as { fails: 'server-error' | 'unavailable' }).fails);
  else return backend.fetch(pathname + search, { method: request.method, headers: request.headers, ...(body !== '' && { body }) });
  return done;
}

describe('npm run conformance', () => {
  const backend = mocksHarness(pack);
  let front: Awaited<ReturnType<typeof httpFront>>;
  let spoil = (_request: Request, response: Response) => response;
  beforeAll(async () => {
    front = await httpFront(async (request) => spoil(request, await answer(backend, request)));
  });
  afterAll(async () => {
    await front.close();
    await backend.stop();
  });

  it('puts a backend that can be controlled to every case, and passes one that conforms', async () => {
    const { status, said } = await run('--url', front.origin, '--origin', backend.origin, '--control', `${front.origin}/control`);
    expect(said).toMatch(/\n\d{2,} passed, 0 failed, 0 not run\n$/u);
    expect(said).toContain('Every operation × status that the contract declares was reached.');
    expect(status).toBe(0);
  }, 120_000);

  it('runs on a backend as it stands what can be run there, says what was not run and why, and fails one that does not conform', async () => {
    await backend.reset(makeWorld(pack));
    let codes = 0;
    spoil = (request, response) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/sign-in/challenges') codes += 1;
      return pathname === '/api/organisation' ? Response.json({ hello: 'world' }) : response;
    };
    const { status, said } = await run('--url', `${front.origin}/`);
    // A backend sends one person so many in ten minutes: two runs must fit.
    expect(codes).toBeLessThan(20);
    expect(said).toMatch(/\n\d{2,} passed, [1-5] failed, \d{2,} not run\n$/u);
    expect(said).toMatch(/failed {3}the organisation says who it is to anybody/u);
    expect(said).toMatch(/not run {2}a code runs out\n\s+needs a world made anew before it and a clock that can be moved/u);
    expect(said).toMatch(/not run {2}reached every operation × status/u);
    expect(said).toMatch(/Declared by the contract and reached by no case of this run:\n/u);
    expect(status).toBe(1);
  }, 120_000);

  it.each([
    ['nobody', () => new Response(null, { status: 404 }), 'is no backend of Keyholder'],
    ['a web page', () => new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } }), 'is no backend of Keyholder'],
    ['another landlord', () => Response.json({ id: 'mavor' }), 'is that of mavor. Say so: --organisation mavor'],
  ])('where %s answers says so in a line, and puts nobody to the cases', async (_who, organisation, words) => {
    spoil = (request, response) => (new URL(request.url).pathname === '/api/organisation' ? organisation() : response);
    const { status, said } = await run('--url', front.origin);
    expect(said).toContain(words);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('where nothing answers says so in a line', async () => {
    const { status, said } = await run('--url', 'http://127.0.0.1:9');
    expect(said).toMatch(/^Nothing answers at http:\/\/127\.0\.0\.1:9 \([^)]+\)\. Is the backend running, and is the address right\?\n$/u);
    expect(status).toBe(2);
  });

  it('writes the world as an import file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'world-'));
    const file = path.join(folder, 'world.ndjson');
    expect((await run('--write-world', file)).status).toBe(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => importLine.parse(JSON.parse(line)));
    expect(lines).toEqual(makeWorld(pack).lines);
    rmSync(folder, { recursive: true });
  });

  it.each([[[]], [['--url', 'nowhere']], [['--erl', 'http://localhost']]])('given %j says how it is used', async (words) => {
    const { status, said } = await run(...words);
    expect(said).toContain('Usage: npm run conformance');
    expect(status).toBe(2);
  });
});
