import type { SiteFile } from './site-files.ts';

/** Notes of the build about what it made (`site.json`). */
export interface SiteNotes {
  readonly languages: readonly string[];
  readonly shellLanguages: readonly string[];
  readonly appSections: readonly string[];
}

/** What an address is answered with. */
export type Found = { readonly kind: 'file'; readonly file: SiteFile; readonly status: 200 | 404 } | { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'nothing' };

/** Finds the file of an address: a file as it is, a public page, the shell of an app page's language, or the 404 page of the language. */
export function findFile(pathname: string, files: ReadonlyMap<string, SiteFile>, notes: SiteNotes): Found {
  // Written anew: browsers read a backslash as a slash and leave out a tab, so that `/\other.example` would be another site's address.
  if (pathname !== '/' && pathname.endsWith('/')) return { kind: 'moved', to: `/${pathname.split('/').filter((part) => part !== '').map(encodeURIComponent).join('/')}` };
  const name = pathname.slice(1);
  const exact = files.get(name);
  if (exact && (!name.endsWith('.html') || name === 'offline-neutral.html')) return { kind: 'file', file: exact, status: 200 };
  const [language = '', section = '', ...rest] = name.split('/');
  const shell = notes.appSections.includes(section) ? files.get(`shell/${language}.html`) : undefined;
  const page = shell ?? (rest.length === 0 && section === '404' ? undefined : files.get(pathname === '/' ? 'index.html' : `${name}.html`));
  if (page) return { kind: 'file', file: page, status: 200 };
  const missing = files.get(`${notes.languages.includes(language) ? language : 'en'}/404.html`);
  return missing ? { kind: 'file', file: missing, status: 404 } : { kind: 'nothing' };
}
