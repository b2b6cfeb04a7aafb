import type { SiteFile } from './site-files.ts';

/** Notes of the build about what it made (`site.json`). */
export interface SiteNotes {
  readonly languages: readonly string[];
  readonly shellLanguages: readonly string[];
  readonly appSections: readonly string[];
}

/** What an address is answered with. */
export type Found = { readonly kind: 'file'; readonly file: SiteFile; readonly status: 200 | 404 } | { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'nothing' };

/** The address in the case that the site writes it in. A page of the app is known by its first two parts: what comes after names a thing, or is a token, and stays as it is. A public page is known by all of it. */
function inOurCase(name: string, files: ReadonlyMap<string, SiteFile>, notes: SiteNotes): string | undefined {
  const [language = '', section = '', ...rest] = name.split('/');
  const [plainLanguage, plainSection] = [language.toLowerCase(), section.toLowerCase()];
  if (notes.appSections.includes(plainSection) && files.has(`shell/${plainLanguage}.html`)) return [plainLanguage, plainSection, ...rest].join('/');
  return files.has(`${name.toLowerCase()}.html`) ? name.toLowerCase() : undefined;
}

const movedTo = (name: string): Found => ({ kind: 'moved', to: `/${name.split('/').filter((part) => part !== '').map(encodeURIComponent).join('/')}` });

/** Finds the file of an address: a file as it is, a public page, the shell of an app page's language, or the 404 page of the language. */
export function findFile(pathname: string, files: ReadonlyMap<string, SiteFile>, notes: SiteNotes): Found {
  // Written anew: browsers read a backslash as a slash and leave out a tab, so that `/\other.example` would be another site's address.
  if (pathname !== '/' && pathname.endsWith('/')) return movedTo(pathname);
  const name = pathname.slice(1);
  const exact = files.get(name);
  if (exact && (!name.endsWith('.html') || name === 'offline-neutral.html')) return { kind: 'file', file: exact, status: 200 };
  const [language = '', section = '', ...rest] = name.split('/');
  const shell = notes.appSections.includes(section) ? files.get(`shell/${language}.html`) : undefined;
  const page = shell ?? (rest.length === 0 && section === '404' ? undefined : files.get(pathname === '/' ? 'index.html' : `${name}.html`));
  if (page) return { kind: 'file', file: page, status: 200 };
  const plain = inOurCase(name, files, notes);
  if (plain !== undefined && plain !== name) return movedTo(plain);
  const missing = files.get(`${notes.languages.includes(language) ? language : 'en'}/404.html`);
  return missing ? { kind: 'file', file: missing, status: 404 } : { kind: 'nothing' };
}
