import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A chunk in Vite's manifest. */
export interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/** The manifest of a finished build. */
export function readManifest(dist: string): Manifest {
  return JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/** A chunk and everything it needs before it can run, itself first. */
export function withImports(manifest: Manifest, key: string, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build made no ${key}`);
  if (seen.has(chunk.file)) return [...seen];
  seen.add(chunk.file);
  for (const one of chunk.imports ?? []) withImports(manifest, one, seen);
  return [...seen];
}

/** Integrity value of a file for a script tag. */
export const integrityOf = (file: string): string => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** The script of an entry and what to preload beside it, with integrity. */
export function entryFiles(dist: string, manifest: Manifest, key: string) {
  const [entry, ...rest] = withImports(manifest, key).map((file) => ({ address: `/${file}`, integrity: integrityOf(path.join(dist, file)) }));
  if (!entry) throw new Error(`the build made no ${key}`);
  return { scripts: [entry], preloads: rest };
}

/** Where most visits begin; more would make every shell heavier. */
const firstPlaces = new Set(['sign-in', 'home', 'my-data', 'choices', 'requests']);

/** What the first page of a place (`/:lang/<place>`) needs besides the app itself: its scripts and its words, named without their folder. */
export function filesOfPlaces(manifest: Manifest, words: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const always = new Set(withImports(manifest, 'src/main.tsx'));
  return Object.fromEntries(Object.keys(manifest).flatMap((key) => {
    const place = /^src\/features\/(?<place>[\w-]+)\/\k<place>-page\.tsx$/u.exec(key)?.groups?.['place'];
    if (!place || !firstPlaces.has(place)) return [];
    const files = [...withImports(manifest, key).filter((file) => !always.has(file)), ...(words[place] ? [words[place]] : [])];
    return [[place, files.map((file) => path.basename(file))]];
  }));
}

/** The app's style sheet, whole: the shell carries only what its own paint needs. */
export function styleFiles(dist: string, manifest: Manifest) {
  const file = manifest['style.css']?.file;
  if (!file) throw new Error('the build made no style sheet');
  return [{ address: `/${file}`, integrity: integrityOf(path.join(dist, file)) }];
}
