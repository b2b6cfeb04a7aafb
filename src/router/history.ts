/** Where a router stands. */
export interface Location {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  /** What was given along with the step here; outlives a reload. */
  readonly state: unknown;
  /** Names the entry of the history; `default` is the one that a visit began with. */
  readonly key: string;
}

/** How it came there: by a link or an act, in place of the page before, or by Back and Forward, as at the start. */
export type Arrival = 'push' | 'replace' | 'pop';

export interface At { readonly location: Location; readonly how: Arrival }

export interface StepOptions { readonly replace?: boolean; readonly state?: unknown }

/** What a router stands on: the browser's history, or one in memory. */
export interface History {
  readonly now: () => At;
  readonly go: (to: string, options?: StepOptions) => void;
  /** Calls back after every step, Back and Forward included. Answers the way to stop. */
  readonly watch: (tell: () => void) => () => void;
}

/** How an entry of the browser's history is written down. */
interface Entry { readonly usr?: unknown; readonly key?: string }

const newKey = (): string => Math.random().toString(36).slice(2, 10);

function makeHistory(start: At, step: (to: string, options: StepOptions) => At | undefined, listen?: (tell: (at: At) => void) => () => void): History {
  const listeners = new Set<() => void>();
  let at = start;
  const arrive = (next: At) => {
    at = next;
    for (const tell of listeners) tell();
  };
  return {
    now: () => at,
    go: (to, options = {}) => {
      const next = step(to, options);
      if (next) arrive(next);
    },
    watch: (tell) => {
      const stop = listeners.size === 0 ? listen?.(arrive) : undefined;
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
        stop?.();
      };
    },
  };
}

function openInBrowser(): Location {
  const { pathname, search, hash } = window.location;
  const { usr, key } = (window.history.state ?? {}) as Entry;
  return { pathname, search, hash, state: usr ?? null, key: key ?? 'default' };
}

/** The browser's own history: the address bar, Back and Forward. */
export function browserHistory(): History {
  return makeHistory({ location: openInBrowser(), how: 'pop' }, (to, { replace = false, state = null }) => {
    const entry: Entry = { usr: state, key: newKey() };
    try {
      if (replace) window.history.replaceState(entry, '', to);
      else window.history.pushState(entry, '', to);
    } catch {
      window.location.assign(to); // Some browsers take only so many steps in a minute.
      return undefined;
    }
    return { location: openInBrowser(), how: replace ? 'replace' : 'push' };
  }, (tell) => {
    const back = () => tell({ location: openInBrowser(), how: 'pop' });
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  });
}

function inMemory(to: string, state: unknown, key: string): Location {
  const { pathname, search, hash } = new URL(to, 'http://localhost');
  return { pathname, search, hash, state, key };
}

/** Pages within a page, which the address bar knows nothing of. */
export function memoryHistory(start = '/'): History {
  return makeHistory({ location: inMemory(start, null, 'default'), how: 'pop' }, (to, { replace = false, state = null }) => ({ location: inMemory(to, state, newKey()), how: replace ? 'replace' : 'push' }));
}
