/** `npm run build:all [-- ORGANISATION …]`: builds every organisation, or those named, into `dist/<organisation>`, one after the other: two builds at once would only share two cores. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { organisationsHere, projectRoot } from '#server/packs/read-pack.ts';
import { distOf } from './site.ts';

const here = organisationsHere();
const wished = process.argv.slice(2);
const unknown = wished.filter((one) => !here.includes(one));
if (unknown.length > 0) {
  console.error(`There is no pack for ${unknown.join(', ')}. There are: ${here.join(', ')}.`);
  process.exit(2);
}
for (const organisation of wished.length > 0 ? wished : here) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ORGANISATION: organisation, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    console.error(`The build of ${organisation} failed. What is wrong stands above.`);
    process.exit(1);
  }
  console.log(`${organisation}: ${path.relative(projectRoot, distOf(organisation))} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
