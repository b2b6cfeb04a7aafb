import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#server/packs/read-pack.ts';
import { withImports, type Manifest } from './built-files.ts';
import { appSections } from './site.ts';
import type { WordAddresses } from './word-files.ts';

// Words of staff, and what only an e-mail about a mistake needs.
const wordsNotKept = new Set(['staff', 'desk', 'counter', 'counter-side', 'paper-code', 'emergency-list', 'vocabulary']);
const notForResidents = /^src\/(?:features\/(?:counter|desk|emergency-list)|app\/counter)\//u;

/** Files the worker keeps: the app's code for residents, and the words of each language apart. */
export function precacheOf(manifest: Manifest, words: WordAddresses) {
  const app = new Set(Object.entries(manifest).filter(([key, chunk]) => !notForResidents.test(key) && /\.(?:js|css)$/u.test(chunk.file))
    .flatMap(([key]) => withImports(manifest, key).map((file) => `/${file}`)));
  return { app: [...app], words: Object.fromEntries(Object.entries(words).map(([language, files]) => [language, Object.entries(files).filter(([namespace]) => !wordsNotKept.has(namespace)).map(([, file]) => file)])) };
}

/** Public pages that are kept for a language: not the versions, formats and places by themselves, which are many. What a person has read is kept as well. */
export const keptDocuments = (addresses: readonly string[], language: string): readonly string[] => addresses
  .filter((one) => one.split('/')[1] === language && !/\/(?:v\d+|404|large-print|giant-print|archive|changes|mistakes)(?:\/|$)|\/recordings\//u.test(one));

/** Builds the service worker with the lists of what it keeps. Its bytes change when anything it keeps does, which is how browsers notice a new release. */
export async function buildWorker(dist: string, manifest: Manifest, wordAddresses: WordAddresses, documents: Readonly<Record<string, readonly string[]>>, pageFiles: readonly string[], sheets: readonly string[]): Promise<void> {
  const hash = createHash('sha256');
  // Icons have no name of their content; browsers that can take them from what is kept.
  const icons = readdirSync(path.join(dist, 'icons')).toSorted().map((name) => path.join(dist, 'icons', name));
  for (const file of [...pageFiles, ...icons]) hash.update(readFileSync(file));
  const { app: code, words } = precacheOf(manifest, wordAddresses);
  const app = [...code, ...sheets];
  hash.update(JSON.stringify([app, words]));
  const lists = { version: hash.digest('hex').slice(0, 12), app, words, documents, sections: appSections };
  await buildOne(dist, 'worker.ts', 'sw.js', { __KEPT__: JSON.stringify(lists) });
  await buildOne(dist, 'retire.ts', 'sw-retire.js', {});
}

async function buildOne(dist: string, source: string, entryFileNames: string, define: Record<string, string>): Promise<void> {
  await build({
    configFile: false, root: projectRoot, logLevel: 'warn', publicDir: false, define,
    build: {
      outDir: dist, emptyOutDir: false, target: ['chrome109', 'safari16.4', 'firefox115'],
      rollupOptions: { input: path.join(projectRoot, 'src/service-worker', source), output: { format: 'iife', entryFileNames } },
    },
  });
}
