import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Releases = readonly (readonly string[])[];

const listFile = 'releases.json';

/** Copies the hashed files of the two releases before into a new build, because open tabs still ask for them, and lists what belongs to which. */
export function keepReleases(built: string, dist: string): void {
  const assets = path.join(built, 'assets');
  const now = readdirSync(assets).toSorted();
  const list = path.join(dist, listFile);
  const before = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Releases) : [];
  const kept = before.filter((release) => JSON.stringify(release) !== JSON.stringify(now)).slice(0, 2);
  for (const name of kept.flat()) {
    const old = path.join(dist, 'assets', name);
    if (existsSync(old) && !existsSync(path.join(assets, name))) cpSync(old, path.join(assets, name));
  }
  writeFileSync(path.join(built, listFile), JSON.stringify([now, ...kept]));
}

/** Puts a finished build in its place. Until then the folder holds the build before, whole; a build that fails changes nothing. */
export function putInPlace(built: string, dist: string): void {
  const old = `${built}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(built, dist);
  rmSync(old, { recursive: true, force: true });
}
