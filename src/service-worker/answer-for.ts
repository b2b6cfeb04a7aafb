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

const neverKept = /^\/(?:api|demo|verify|\.well-known|healthz|readyz)(?:\/|$|\.)/u;

/** Who answers an address: the server always, the shell of the app, or a file or public page that may be kept. What the API says is never kept. */
export function answerFor(pathname: string, kept: Kept): 'server' | 'shell' | 'document' {
  if (neverKept.test(pathname)) return 'server';
  const [, language = '', section = ''] = pathname.split('/');
  return kept.words[language] && kept.sections.includes(section) ? 'shell' : 'document';
}
