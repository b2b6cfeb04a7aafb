/** Cookies of one request and the changes that its answer makes. `null`: the cookie goes. */
export interface Cookies {
  readonly read: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
  readonly remove: (name: string) => void;
  readonly changes: ReadonlyMap<string, string | null>;
}

export const sessionCookie = 'mock-session';
export const staffCookie = 'mock-staff-session';
export const challengeCookie = 'mock-challenge';

/** Cookies by name, as a `Cookie` header carries them. */
export function parseCookies(header: string | null): Record<string, string> {
  return Object.fromEntries((header ?? '').split(';').flatMap((pair) => {
    const [name = '', value] = pair.trim().split(/=(.*)/su);
    return value === undefined ? [] : [[name, value]];
  }));
}

export function makeCookies(sent: Readonly<Record<string, string>>): Cookies {
  const changes = new Map<string, string | null>();
  return {
    changes,
    read: (name) => sent[name],
    set: (name, value) => { changes.set(name, value); },
    remove: (name) => { changes.set(name, null); },
  };
}

/** How cookies come with a request and go with an answer: in headers, or in a jar of the tab, since a page may not see the headers. */
export interface CookieCarrier {
  readonly of: (request: Request) => Readonly<Record<string, string>>;
  readonly take: (changes: Cookies['changes'], headers: Headers) => void;
}

/** In headers, as a server does. */
export const headerCookies: CookieCarrier = {
  of: (request) => parseCookies(request.headers.get('Cookie')),
  take: (changes, headers) => {
    for (const [name, value] of changes) headers.append('Set-Cookie', `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${value === null ? '; Max-Age=0' : ''}`);
  },
};

/** In a jar that the tab keeps. */
export function jarCookies(jar: Record<string, string>): CookieCarrier {
  return {
    of: () => jar,
    take: (changes) => {
      for (const [name, value] of changes) {
        if (value === null) delete jar[name];
        else jar[name] = value;
      }
    },
  };
}
