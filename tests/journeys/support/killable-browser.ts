import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Cookie } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from '../../../scripts/check/chromium.ts';

/** A browser with a profile that outlives it, so that it can be killed like a phone that loses its battery. */
export class KillableBrowser {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;
  #cookies: Cookie[] = [];

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async make(): Promise<KillableBrowser> {
    return new KillableBrowser(await mkdtemp(path.join(tmpdir(), 'keyholder-profile-')));
  }

  /** Starts the browser on its profile. Cookies of a session are given back: what is killed here is the browser, not the session. */
  async start(): Promise<BrowserContext> {
    const child = spawn(chromiumPath(), [...chromiumSwitches, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.#process = child;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const found = /DevTools listening on (?<address>ws:\S+)/u.exec(said)?.groups?.['address'];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`the browser stopped at start:\n${said}`)));
    });
    this.#browser = await chromium.connectOverCDP(address);
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('the browser has no context');
    context.setDefaultTimeout(20_000);
    await context.addCookies(this.#cookies);
    return context;
  }

  /** Remembers the session. */
  async keepCookies(context: BrowserContext): Promise<void> {
    this.#cookies = await context.cookies();
  }

  /** The folder that everything this browser keeps lies in. */
  get profile(): string {
    return this.#profile;
  }

  /** Closes the browser as a person does: it writes down what it still held back. */
  async close(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    const session = await this.#browser?.newBrowserCDPSession();
    // The browser goes before it can answer.
    void Promise.allSettled([session?.send('Browser.close')]);
    await ended;
  }

  /** SIGKILL, for the whole browser at once. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.#browser?.close();
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
