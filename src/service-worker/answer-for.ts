/** What the build tells the worker to keep. */
export interface Kept {
  /** Addresses of the app's files for residents. */
  readonly app: readonly string[];
  /** Files of words by language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Public pages by language. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** First parts of the app's addresses below the language. */
  readonly sections: readonly string[];
}

/** The landlord's public keys of receipts: asked for anew each time, the last answer kept, so that a receipt can be checked without a connection. */
export const receiptKeysPath = '/.well-known/receipt-keys.json';

const neverKept = /^\/(?:api|demo|verify|\.well-known|healthz|readyz)(?:\/|$|\.)/u;

/** Who answers an address: the server always, the server with its last answer kept (public keys), a page that only chooses the language, the shell of the app, or a file or public page that may be kept. What the API says is never kept. */
export function answerFor(pathname: string, kept: Kept): 'server' | 'keys' | 'choose' | 'shell' | 'document' {
  if (pathname === receiptKeysPath) return 'keys';
  if (pathname === '/verify') return 'choose';
  if (neverKept.test(pathname)) return 'server';
  const [, language = '', section = ''] = pathname.split('/');
  return kept.words[language] && kept.sections.includes(section) ? 'shell' : 'document';
}
