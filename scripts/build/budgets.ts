/** Reads the build's manifest and fails when what a page loads weighs more than its budget (gzip): `npm run budgets`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readManifest, withImports } from './built-files.ts';
import { distOf, organisationToBuild } from './site.ts';
import type { WordAddresses } from './word-files.ts';

const kilobyte = 1000;
const dist = distOf(organisationToBuild());
const manifest = readManifest(dist);
const weigh = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, 0);
const scripts = (files: Iterable<string>): string[] => [...files].filter((file) => file.endsWith('.js'));
const keys = Object.keys(manifest);

const entry = new Set(withImports(manifest, 'src/main.tsx'));
const routes = keys.filter((key) => /^src\/features\/.+-page\.tsx$/u.test(key));
const { words } = JSON.parse(readFileSync(path.join(dist, 'site.json'), 'utf8')) as { words: WordAddresses };
const home = 'src/features/home/home-page.tsx';
const homeFiles = new Set([...entry, ...withImports(manifest, home)]);

const measured = [
  { what: 'home, its scripts', weight: weigh(scripts(homeFiles)), budget: 130 * kilobyte },
  ...routes.filter((key) => key !== home).map((key) => ({ what: key, weight: weigh(scripts(withImports(manifest, key)).filter((file) => !homeFiles.has(file))), budget: 20 * kilobyte })),
  ...Object.entries(words).map(([language, files]) => ({ what: `words in ${language}`, weight: weigh(Object.values(files)), budget: 15 * kilobyte })),
  { what: 'public page', weight: weigh(scripts(withImports(manifest, 'src/page.ts'))), budget: 5 * kilobyte },
];
for (const { what, weight, budget } of measured) console.log(`${weight > budget ? 'TOO HEAVY' : 'ok       '} ${(weight / kilobyte).toFixed(1).padStart(6)} of ${budget / kilobyte} kB  ${what}`);
const heavy = measured.filter(({ weight, budget }) => weight > budget);
if (heavy.length > 0) {
  console.error(`${heavy.length} over budget.`);
  process.exit(1);
}
