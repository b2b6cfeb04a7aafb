import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepReleases, putInPlace } from './releases.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-keep-'));
const dist = path.join(folder, 'dist');
const built = path.join(folder, 'building');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(dist, { recursive: true, force: true }));

/** Builds a release with these files and puts it in place. */
function release(...files: readonly string[]): void {
  mkdirSync(path.join(built, 'assets'), { recursive: true });
  for (const name of files) writeFileSync(path.join(built, 'assets', name), `content of ${name}`);
  writeFileSync(path.join(built, 'index.html'), files.join());
  keepReleases(built, dist);
  putInPlace(built, dist);
}
const there = () => readdirSync(path.join(dist, 'assets')).toSorted();

test('files of the two releases before stay, because open tabs still ask for them; older ones go', () => {
  release('app-1.js', 'same.js');
  release('app-2.js', 'same.js');
  release('app-3.js', 'same.js');
  expect(there()).toEqual(['app-1.js', 'app-2.js', 'app-3.js', 'same.js']);
  expect(readFileSync(path.join(dist, 'assets/app-1.js'), 'utf8')).toBe('content of app-1.js');
  release('app-4.js', 'same.js');
  expect(there()).toEqual(['app-2.js', 'app-3.js', 'app-4.js', 'same.js']);
});

test('the same release built again does not push an older one out', () => {
  release('app-1.js');
  release('app-2.js');
  release('app-2.js');
  release('app-2.js');
  expect(there()).toEqual(['app-1.js', 'app-2.js']);
});

test('a build takes its place whole', () => {
  release('app-1.js');
  writeFileSync(path.join(dist, 'left-over.txt'), 'of the release before');
  release('app-2.js');
  expect([existsSync(path.join(dist, 'left-over.txt')), existsSync(built), readFileSync(path.join(dist, 'index.html'), 'utf8')]).toEqual([false, false, 'app-2.js']);
});
