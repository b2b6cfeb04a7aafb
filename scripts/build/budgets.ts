/** Reads the build's manifest and fails when what a page loads weighs more than its budget (gzip): `npm run budgets`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readManifest, withImports } from './built-files.ts';
import { distOf, organisationToBuild } from './site.ts';

const kilobyte = 1000;
const dist = distOf(organisationToBuild());
const manifest = readManifest(dist);
const weigh = (files: Iterable<string>): number => [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, 0);
const keys = Object.keys(manifest);

const entry = new Set(withImports(manifest, 'src/main.tsx'));
const routes = keys.filter((key) => /^src\/features\/.+-page\.tsx$/u.test(key));
const languages = new Set(keys.flatMap((key) => /^locales\/(?<language>[^/]+)\//u.exec(key)?.groups?.['language'] ?? []));
const wordsOf = (language: string, names = /./u) => keys.filter((key) => key.startsWith(`locales/${language}/`) && names.test(key)).map((key) => manifest[key]?.file ?? '');
const home = 'src/features/home/home-page.tsx';
const homeFiles = new Set([...entry, ...withImports(manifest, home), ...wordsOf('en', /\/(?:common|problems|home)\.json$/u)]);

const measured = [
  { what: 'home, everything', weight: weigh(homeFiles), budget: 130 * kilobyte },
  ...routes.filter((key) => key !== home).map((key) => ({ what: key, weight: weigh(withImports(manifest, key).filter((file) => !homeFiles.has(file))), budget: 20 * kilobyte })),
  ...[...languages].map((language) => ({ what: `words in ${language}`, weight: weigh(wordsOf(language)), budget: 15 * kilobyte })),
  { what: 'public page', weight: weigh(withImports(manifest, 'src/page.ts')), budget: 5 * kilobyte },
];
for (const { what, weight, budget } of measured) console.log(`${weight > budget ? 'TOO HEAVY' : 'ok       '} ${(weight / kilobyte).toFixed(1).padStart(6)} of ${budget / kilobyte} kB  ${what}`);
const heavy = measured.filter(({ weight, budget }) => weight > budget);
if (heavy.length > 0) {
  console.error(`${heavy.length} over budget.`);
  process.exit(1);
}
