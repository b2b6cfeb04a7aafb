import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPost, type DemoMessage } from '#contract/demo-post.ts';

const root = path.resolve(import.meta.dirname, '../../..');

let lastPort = 20_000 + (process.pid % 1000) * 10;

/** A port of this machine that nobody listens on, below those that the system gives to outgoing connections: a portal that starts anew finds its own free. */
export async function freePort(): Promise<number> {
  for (;;) {
    lastPort += 1;
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => probe.once('error', () => resolve(false)).listen(lastPort, '127.0.0.1', () => resolve(true)));
    if (!free) continue;
    await new Promise((resolve) => probe.close(resolve));
    return lastPort;
  }
}

let portOfProcess: number | undefined;

/** The portal as `npm start` runs it: production build, real server, a data folder of its own. */
export class Portal {
  readonly port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;
  #said = '';

  private constructor(port: number, folder: string) {
    this.port = port;
    this.#folder = folder;
  }

  /**
   * Starts a portal with sample residents; stop it with `remove`.
   * Loading the sample takes three times as long as everything else: the first portal keeps a copy of its data for those that come after it.
   * The links of its messages name its address, so that all portals of a process have the same.
   */
  static async start(): Promise<Portal> {
    portOfProcess ??= await freePort();
    const portal = new Portal(portOfProcess, await mkdtemp(path.join(tmpdir(), 'keyholder-journey-')));
    const samples = process.env['JOURNEY_SAMPLE'];
    const kept = samples && `${samples}-${portOfProcess}`;
    if (kept && existsSync(kept)) await cp(kept, portal.#folder, { recursive: true });
    await portal.start();
    if (kept && !existsSync(kept)) await portal.#keepSample(kept);
    return portal;
  }

  /** Copies the data at rest. */
  async #keepSample(kept: string): Promise<void> {
    await this.stop();
    await cp(this.#folder, kept, { recursive: true });
    await this.start();
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts the server on the same folder and address again. */
  async start(): Promise<void> {
    this.#said = '';
    const child = spawn(process.execPath, ['scripts/start.ts'], {
      cwd: root,
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.#folder, ORGANISATION: 'amplius', PUBLIC_ORIGIN: this.origin },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (this.#said += bytes.toString()));
    const until = Date.now() + 90_000;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the portal stopped at start:\n${this.#said}`);
      const ready = await fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false);
      if (ready) return;
      if (Date.now() > until) throw new Error(`the portal is not ready after a minute and a half:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Asks the server to stop and waits until it has. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit', { signal: AbortSignal.timeout(30_000) });
    child.kill(signal);
    await ended.catch((error: unknown) => {
      child.kill('SIGKILL');
      throw new Error(`the portal did not stop in half a minute:\n${this.#said}`, { cause: error });
    });
  }

  /** Stops the server and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Loads lines of an import file as the landlord does, with the server stopped. */
  async load(lines: readonly object[]): Promise<void> {
    await this.stop();
    const file = path.join(this.#folder, 'lines.ndjson');
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', file], { cwd: root, env: { ...process.env, DATA_DIR: this.#folder, ORGANISATION: 'amplius' }, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the lines were not loaded:\n${stdout}${stderr}`);
    await rm(file);
    await this.start();
  }

  /** Everything the server wrote to its log since it started. */
  get log(): string {
    return this.#said;
  }

  /** The post box of the sample set-up, newest message first. */
  async post(): Promise<readonly DemoMessage[]> {
    const answer = await fetch(`${this.origin}/demo/post.json`);
    return demoPost.parse(await answer.json()).messages;
  }

  /** The newest message for a person that carries a code. */
  async codeFor(portalReference: string): Promise<string> {
    const found = (await this.post()).filter((one) => one.portalReference === portalReference && one.code !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!found?.code) throw new Error('no message with a code has come');
    return found.code;
  }
}
