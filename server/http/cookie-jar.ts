import { parse } from 'hono/utils/cookie';
import type { Cookies } from './request-context.ts';

/** Cookies of one request, and the `Set-Cookie` lines of its answer. `__Host-` needs Secure and Path=/; Chromium takes it on localhost too. */
export class CookieJar implements Cookies {
  readonly lines: string[] = [];
  readonly #sent: Record<string, string>;

  constructor(header: string | null) {
    this.#sent = header ? parse(header) : {};
  }

  read(name: string): string | undefined {
    return this.#sent[name];
  }

  set(name: string, value: string, maxAgeSeconds?: number): void {
    this.lines.push(`${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`);
  }

  remove(name: string): void {
    this.set(name, '', 0);
  }
}
