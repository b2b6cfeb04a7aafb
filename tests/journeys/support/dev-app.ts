import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { demoPost } from '#contract/demo-post.ts';
import { freePort } from './portal.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The app as `npm run dev` runs it: Vite and the mocks, no server of ours. */
export class DevApp {
  readonly origin: string;
  readonly #process: ChildProcess;
  #said = '';

  private constructor(port: number) {
    this.origin = `http://localhost:${port}`;
    // A process group of its own: npm does not hand a signal on to what it started.
    this.#process = spawn('npm', ['run', 'dev', '--', '--port', String(port), '--strictPort'], {
      cwd: root, env: { ...process.env, ORGANISATION: 'amplius' }, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.on('data', (bytes: Buffer) => (this.#said += bytes.toString()));
  }

  static async start(): Promise<DevApp> {
    const app = new DevApp(await freePort());
    const until = Date.now() + 60_000;
    for (;;) {
      if (app.#process.exitCode !== null) throw new Error(`npm run dev stopped at start:\n${app.#said}`);
      const answer = await fetch(`${app.origin}/en/home`).catch((error: unknown) => (error instanceof TypeError ? undefined : Promise.reject(error as Error)));
      if (answer?.ok) return app;
      if (Date.now() > until) throw new Error(`npm run dev is not ready after a minute:\n${app.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    const { pid, exitCode } = this.#process;
    if (pid === undefined || exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    process.kill(-pid, 'SIGTERM');
    await ended;
  }
}

/** The newest code for a person in the mocks of a page: they live in its tab, so the page has to be asked. */
export const postOf = (page: Page) => ({
  codeFor: async (portalReference: string): Promise<string> => {
    const { messages } = demoPost.parse(await page.evaluate(async () => (await fetch('/demo/post.json')).json() as Promise<unknown>));
    const code = messages.find((one) => one.portalReference === portalReference && one.code !== null)?.code;
    if (!code) throw new Error('no message with a code has come');
    return code;
  },
});
