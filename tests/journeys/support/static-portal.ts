import { execFileSync } from 'node:child_process';
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
  readonly #server: Listening;

  private constructor(folder: string, server: Listening, origin: string) {
    this.#folder = folder;
    this.#server = server;
    this.#origin = origin;
    this.#serve = this.#read();
  }

  #read(): ReturnType<typeof staticPages> {
    return staticPages({ distDir: this.#folder, publicOrigin: this.#origin, tls: this.#origin.startsWith('https:') });
  }

  /** Starts on a copy of the build; with `tls` behind a certificate of its own. */
  static async start({ tls = false } = {}): Promise<StaticPortal> {
    buildIfNeeded('amplius', () => undefined);
    const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-releases-'));
    cpSync(distOf('amplius'), folder, { recursive: true });
    let portal: StaticPortal | undefined = undefined;
    const certificate = tls ? { certFile: path.join(folder, '.cert.pem'), keyFile: path.join(folder, '.key.pem') } : null;
    if (certificate) execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', certificate.keyFile, '-out', certificate.certFile, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'pipe' });
    const server = await listen((request) => (portal ? portal.#serve.fetch(request) : new Response(null, { status: 503 })), { port: 0, tls: certificate });
    portal = new StaticPortal(folder, server, `${tls ? 'https' : 'http'}://localhost:${server.port}`);
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
    this.#serve = this.#read();
  }

  /** Stops and removes the copy. */
  async remove(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }
}
