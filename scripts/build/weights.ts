import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readManifest, withImports } from './built-files.ts';
import type { WordAddresses } from './word-files.ts';

/** What something of the build weighs in bytes (gzip), and what it may. */
export interface Weight {
  readonly what: string;
  readonly weight: number;
  readonly budget: number;
}

const kilobyte = 1000;
const home = 'src/features/home/home-page.tsx';
const gzipped = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;
const heaviest = (all: readonly { readonly name: string; readonly weight: number }[]) => all.toSorted((a, b) => b.weight - a.weight)[0] ?? { name: 'none', weight: 0 };

/** HTML files below the folder, shells apart. */
function htmlFiles(dist: string): { pages: string[]; shells: string[] } {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return { pages: all.filter((name) => !name.startsWith('shell')), shells: all.filter((name) => name.startsWith('shell')) };
}

/** Everything that has a budget, weighed from the manifest and the files of a finished build. `pageWords` are the namespaces that each page of the app needs. */
export function weighBuild(dist: string, pageWords: readonly (readonly string[])[]): readonly Weight[] {
  const manifest = readManifest(dist);
  const read = (file: string) => readFileSync(path.join(dist, file));
  const weigh = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(read(file)), 0);
  const scripts = (files: Iterable<string>): string[] => [...files].filter((file) => file.endsWith('.js'));
  const homeFiles = new Set([...withImports(manifest, 'src/main.tsx'), ...withImports(manifest, 'src/greet.ts'), ...withImports(manifest, home)]);
  const routes = Object.keys(manifest).filter((key) => /^src\/features\/.+-page\.tsx$/u.test(key) && key !== home);
  const { words } = JSON.parse(read('site.json').toString('utf8')) as { words: WordAddresses };
  // The heaviest page: those of cameras and of notices have a script of their own beside the one of all.
  const pageScripts = heaviest(['src/hold.ts', 'src/aloud.ts'].map((own) => {
    const files = scripts(new Set([...withImports(manifest, 'src/page.ts'), ...withImports(manifest, own)]));
    return { name: own, weight: weigh(files) };
  }));

  const { pages, shells } = htmlFiles(dist);
  const withScripts = pageScripts.weight + gzipped(read('icons/favicon.png'));
  const page = heaviest(pages.map((name) => ({ name, weight: gzipped(read(name)) })));
  const rules = heaviest(pages.map((name) => ({ name, weight: gzipped([...read(name).toString('utf8').matchAll(/<style>(?<css>[\s\S]*?)<\/style>/gu)].map((one) => one.groups?.['css'] ?? '').join('')) })));
  const shell = heaviest(shells.map((name) => ({ name, weight: gzipped(read(name)) })));
  const wordsOfPages = (files: Readonly<Record<string, string>>) => heaviest(pageWords.map((names) => ({
    name: names.join(' + '), weight: weigh(new Set(['common', 'problems', ...names].flatMap((one) => files[one]?.replace(/^\//u, '') ?? []))),
  })));
  return [
    { what: 'home, its scripts', weight: weigh(scripts(homeFiles)), budget: 130 * kilobyte },
    ...routes.map((key) => ({ what: key, weight: weigh(scripts(withImports(manifest, key)).filter((file) => !homeFiles.has(file))), budget: 20 * kilobyte })),
    ...Object.entries(words).map(([language, files]) => ({ what: `words of a page in ${language}, at most`, weight: wordsOfPages(files).weight, budget: 15 * kilobyte })),
    { what: `public page, its scripts, at most (${pageScripts.name})`, weight: pageScripts.weight, budget: 5 * kilobyte },
    { what: `public page, everything before load, at most (${page.name})`, weight: page.weight + withScripts, budget: 34 * kilobyte },
    { what: `rules in a public page, at most (${rules.name})`, weight: rules.weight, budget: 5 * kilobyte },
    { what: `shell of the app, at most (${shell.name})`, weight: shell.weight, budget: 14 * kilobyte },
  ];
}
