import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen, type Listening } from '#server/http/listen.ts';
import { staticPages } from '#server/http/static/static-pages.ts';
import { distOf } from '../../../scripts/build/site.ts';
import { buildIfNeeded } from '../../../scripts/start/build-if-needed.ts';

/** The built files behind the real static server, without an API: releases can be put in place of each other while pages are open. */
export class StaticPortal {
  readonly #folder: string;
  readonly #origin: string;
  #serve: ReturnType<typeof staticPages>;
  #server: Listening | undefined;

  private constructor(folder: string, server: Listening, serve: ReturnType<typeof staticPages>) {
    this.#folder = folder;
    this.#server = server;
    this.#origin = `http://localhost:${server.port}`;
    this.#serve = serve;
  }

  /** Starts on a copy of the build. */
  static async start(): Promise<StaticPortal> {
    buildIfNeeded('amplius', () => undefined);
    const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-releases-'));
    cpSync(distOf('amplius'), folder, { recursive: true });
    let portal: StaticPortal | undefined = undefined;
    const server = await listen((request) => (portal ? portal.#serve.fetch(request) : new Response(null, { status: 503 })), { port: 0, tls: null });
    portal = new StaticPortal(folder, server, staticPages({ distDir: folder, publicOrigin: `http://localhost:${server.port}`, tls: false }));
    return portal;
  }

  get origin(): string {
    return this.#origin;
  }

  /** Puts a release in place in which words of one page are others; its worker differs, as that of every release does. */
  release(page: string, from: string, to: string): void {
    this.#edit(page, (html) => html.replaceAll(from, to));
    this.#edit('sw.js', (worker) => worker.replace(/(?<before>version"?:\s*["'`])[0-9a-f]{12}/u, `$<before>${String(Date.now()).padStart(12, '0').slice(-12)}`));
  }

  /** Lets the server send the worker that retires the other. */
  retireWorker(): void {
    writeFileSync(path.join(this.#folder, 'retire-worker'), '');
  }

  #edit(name: string, change: (text: string) => string): void {
    const file = path.join(this.#folder, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing of ${name} was changed`);
    writeFileSync(file, after);
    this.#serve = staticPages({ distDir: this.#folder, publicOrigin: this.#origin, tls: false });
  }

  /** Stops and removes the copy. */
  async remove(): Promise<void> {
    await this.#server?.close();
    rmSync(this.#folder, { recursive: true });
  }
}
