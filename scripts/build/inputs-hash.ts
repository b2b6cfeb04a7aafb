import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';

const shared = ['src', 'contract', 'domain', 'locales', 'public', 'scripts/build', 'mocks/browser.ts', 'vite.config.ts', 'package-lock.json'];

function filesBelow(place: string): string[] {
  const whole = path.join(projectRoot, place);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name)).filter((name) => statSync(path.join(projectRoot, name)).isFile());
}

/** One value for everything a build of this organisation is made from; another value means the build is out of date. */
export function inputsHash(organisation: string): string {
  const hash = createHash('sha256');
  const packCode = readdirSync(path.join(projectRoot, 'organisations')).filter((name) => name.endsWith('.ts')).map((name) => `organisations/${name}`);
  for (const file of [...shared, ...packCode, 'organisations/views', `organisations/${organisation}`].flatMap(filesBelow).filter((name) => !/\.test\.tsx?$/u.test(name)).toSorted()) {
    hash.update(file).update(readFileSync(path.join(projectRoot, file)));
  }
  return hash.digest('hex');
}
