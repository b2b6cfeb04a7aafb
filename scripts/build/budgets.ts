/** Reads the build's manifest and files and fails when what a page loads weighs more than its budget (gzip): `npm run budgets`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';
import { distOf, organisationToBuild } from './site.ts';
import { weighBuild } from './weights.ts';

// Read as text: the list of routes is part of the app, which Node cannot load.
const routes = readFileSync(path.join(projectRoot, 'src/app/routes.tsx'), 'utf8');
const pageWords = [...routes.matchAll(/words: \[(?<names>[^\]]*)\]/gu)].map((one) => [...(one.groups?.['names'] ?? '').matchAll(/'(?<name>[^']+)'/gu)].map((name) => name.groups?.['name'] ?? ''));
if (pageWords.length === 0) throw new Error('no routes with words were found in src/app/routes.tsx');

const measured = weighBuild(distOf(organisationToBuild()), pageWords);
for (const { what, weight, budget } of measured) console.log(`${weight > budget ? 'TOO HEAVY' : 'ok       '} ${(weight / 1000).toFixed(1).padStart(6)} of ${budget / 1000} kB  ${what}`);
const heavy = measured.filter(({ weight, budget }) => weight > budget);
if (heavy.length > 0) {
  console.error(`${heavy.length} over budget.`);
  process.exit(1);
}
