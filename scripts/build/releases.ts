import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';

type Releases = readonly (readonly string[])[];

const listFile = 'releases.json';
const waitingRoom = (dist: string) => path.join(projectRoot, '.cache/previous', path.basename(dist));

/** Before a build empties the folder: puts the hashed files of earlier releases aside, because open tabs still ask for them. */
export function setReleasesAside(dist: string): void {
  const aside = waitingRoom(dist);
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(path.join(dist, listFile))) return;
  mkdirSync(aside, { recursive: true });
  cpSync(path.join(dist, 'assets'), path.join(aside, 'assets'), { recursive: true });
  cpSync(path.join(dist, listFile), path.join(aside, listFile));
}

/** After a build: brings back the files of the two releases before this one and lists what belongs to which. */
export function bringReleasesBack(dist: string): void {
  const aside = waitingRoom(dist);
  const assets = path.join(dist, 'assets');
  const now = readdirSync(assets);
  const before = existsSync(path.join(aside, listFile)) ? (JSON.parse(readFileSync(path.join(aside, listFile), 'utf8')) as Releases) : [];
  const same = JSON.stringify(before[0]?.toSorted()) === JSON.stringify(now.toSorted());
  const kept = (same ? before.slice(1) : before).slice(0, 2);
  for (const name of kept.flat()) {
    const old = path.join(aside, 'assets', name);
    if (existsSync(old) && !existsSync(path.join(assets, name))) cpSync(old, path.join(assets, name));
  }
  writeFileSync(path.join(dist, listFile), JSON.stringify([now, ...kept]));
  rmSync(aside, { recursive: true, force: true });
}
