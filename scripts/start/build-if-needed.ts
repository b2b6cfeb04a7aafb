import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';
import { inputsHash } from '../build/inputs-hash.ts';
import { distOf } from '../build/site.ts';

/** Whether the built portal is there and was made from the files as they are now. */
export function isBuilt(organisation: string): boolean {
  const notes = path.join(distOf(organisation), 'site.json');
  if (!existsSync(notes)) return false;
  const { builtFrom } = JSON.parse(readFileSync(notes, 'utf8')) as { builtFrom?: string };
  return builtFrom === inputsHash(organisation);
}

/** Builds the portal of an organisation unless it is built. Throws when the build fails; its own words are on the screen then. */
export function buildIfNeeded(organisation: string, say: (line: string) => void): void {
  if (isBuilt(organisation)) return;
  say(`Building the portal of ${organisation} …`);
  const vite = path.join(projectRoot, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ORGANISATION: organisation, NODE_ENV: 'production' } });
  if (status !== 0) throw new Error('The build failed. What is wrong stands above.');
}
