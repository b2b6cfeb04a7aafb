import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen, type Listening } from '#server/http/listen.ts';
import { staticPages } from '#server/http/static/static-pages.ts';
import { integrityOf } from '../../../scripts/build/built-files.ts';
import { distOf } from '../../../scripts/build/site.ts';
import { buildIfNeeded } from '../../../scripts/start/build-if-needed.ts';

const ofApi = /^\/(?:api|demo|\.well-known)\//u;

/** Asks the backend at another address what was asked of this one. */
async function passOn(request: Request, backend: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of ['host', 'connection', 'content-length', 'accept-encoding']) headers.delete(name);
  if (headers.has('origin')) headers.set('origin', backend);
  const body = request.method === 'GET' ? null : await request.arrayBuffer();
  const answer = await fetch(backend + pathname + search, { method: request.method, headers, body, redirect: 'manual' });
  const back = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive']) back.delete(name);
  return new Response(answer.body, { status: answer.status, headers: back });
}

/** The built files behind the real static server, without an API or before that of a portal: releases can be put in place of each other while pages are open. */
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

  /** Starts on a copy of the build; with `tls` behind a certificate of its own, with `backend` before the API of that address. */
  static async start({ tls = false, backend = '' } = {}): Promise<StaticPortal> {
    buildIfNeeded('amplius', () => undefined);
    const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-releases-'));
    cpSync(distOf('amplius'), folder, { recursive: true });
    let portal: StaticPortal | undefined = undefined;
    const certificate = tls ? { certFile: path.join(folder, '.cert.pem'), keyFile: path.join(folder, '.key.pem') } : null;
    if (certificate) execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', certificate.keyFile, '-out', certificate.certFile, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'pipe' });
    const server = await listen((request) => {
      if (backend && ofApi.test(new URL(request.url).pathname)) return passOn(request, backend);
      return portal ? portal.#serve.fetch(request) : new Response(null, { status: 503 });
    }, { port: 0, tls: certificate });
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

  /**
   * Puts a release in place whose scripts all have other names, as if each had changed, and keeps none of the release before: harder than what the build does, which keeps two.
   * `place` tells releases apart.
   */
  releaseOthers(place: number): void {
    const scripts = readdirSync(path.join(this.#folder, 'assets')).filter((name) => name.endsWith('.js'));
    const renamed = new Map(scripts.map((name) => [name, name.replace(/[\w-]{2}\.js$/u, `${String(place).padStart(2, '0')}.js`)]));
    const all = new RegExp(scripts.map((name) => name.replaceAll('.', '\\.')).join('|'), 'gu');
    const inside = (text: string) => text.replaceAll(all, (name) => renamed.get(name) ?? name);
    const integrity = new Map<string, string>();
    for (const [before, name] of renamed) {
      const [old, made] = [before, name].map((one) => path.join(this.#folder, 'assets', one)) as [string, string];
      const text = inside(readFileSync(old, 'utf8'));
      const was = integrityOf(old);
      rmSync(old);
      writeFileSync(made, text);
      integrity.set(was, integrityOf(made));
    }
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(this.#folder, name);
      if (/\.js\.(?:br|gz)$/u.test(name)) rmSync(file);
      if (!/\.(?:html|json)$|^sw\.js$/u.test(name) || name.startsWith('assets')) continue;
      const text = readFileSync(file, 'utf8');
      const next = inside(text).replaceAll(/sha384-[\w+/=]+/gu, (hash) => integrity.get(hash) ?? hash);
      if (next === text) continue;
      writeFileSync(file, next);
      for (const coded of ['br', 'gz']) rmSync(`${file}.${coded}`, { force: true });
    }
    this.release('en/help.html', '</h1>', ` ${place}</h1>`);
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
