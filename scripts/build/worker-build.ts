import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#server/packs/read-pack.ts';
import { withImports, type Manifest } from './built-files.ts';
import { appSections } from './site.ts';

const notForResidents = /^src\/features\/(?:counter|desk)\//u;

/** Files the worker keeps: the app's code for residents, and the words of each language apart. */
export function precacheOf(manifest: Manifest) {
  const words: Record<string, string[]> = {};
  const app = new Set<string>();
  for (const [key, chunk] of Object.entries(manifest)) {
    const language = /^locales\/(?<language>[^/]+)\//u.exec(chunk.src ?? key)?.groups?.['language'];
    if (language) (words[language] ??= []).push(`/${chunk.file}`);
    else if (!notForResidents.test(key) && chunk.file.endsWith('.js')) for (const file of withImports(manifest, key)) app.add(`/${file}`);
  }
  for (const file of Object.values(words).flat()) app.delete(file);
  return { app: [...app], words };
}

/** Builds the service worker with the lists of what it keeps. Its bytes change when anything it keeps does, which is how browsers notice a new release. */
export async function buildWorker(dist: string, manifest: Manifest, documents: Readonly<Record<string, readonly string[]>>, pageFiles: readonly string[]): Promise<void> {
  const hash = createHash('sha256');
  for (const file of pageFiles) hash.update(readFileSync(file));
  const { app, words } = precacheOf(manifest);
  hash.update(JSON.stringify(app));
  const lists = { version: hash.digest('hex').slice(0, 12), app, words, documents, sections: appSections };
  await build({
    configFile: false, root: projectRoot, logLevel: 'warn', publicDir: false,
    define: { __KEPT__: JSON.stringify(lists) },
    build: {
      outDir: dist, emptyOutDir: false, target: ['chrome109', 'safari16.4', 'firefox115'],
      rollupOptions: { input: path.join(projectRoot, 'src/service-worker/worker.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}
