import type { ImportLine } from '#contract/import-line.ts';

/** What a backend holds when a case begins. `now` is the backend's clock. */
export interface World {
  readonly now: string;
  readonly lines: readonly ImportLine[];
}

/** A backend under test. Every case begins with `reset`, where the backend can be reset: `needs.ts` says which cases ask for it. */
export interface Harness {
  /** The address people use; passkeys are bound to it. */
  readonly origin: string;
  /** Sends a request to the backend; the address is relative to its origin. Cookies are the caller's business. */
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Puts the backend into this world and nothing else. A backend that cannot leaves it out, like the four below: cases that need it are then not run, and the suite says so. */
  readonly reset?: (world: World) => Promise<void>;
  /** Moves the backend's clock. */
  readonly setNow?: (now: string) => void | Promise<void>;
  /** Deletes what is past its time, as the backend does by itself once a day. */
  readonly purge?: () => void | Promise<void>;
  /** Makes the next request fail in this way, where the backend can. */
  readonly break?: (how: 'server-error' | 'unavailable') => void | Promise<void>;
  /** Signs one of the sample's staff in, in whatever way the backend has; answers the cookie as `name=value`. */
  readonly staff?: (subject: string) => string | Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A backend that can be put to every case. */
export type WholeHarness = Required<Harness>;
