import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mocksIn, refuseMocks } from './no-mocks.ts';

let dist = '';
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
  writeFileSync(path.join(dist, name), text);
};
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'no-mocks-'));
  put('assets/app-1.js', 'start()');
  put('en/home.html', '<!doctype html>');
});
afterEach(() => rmSync(dist, { recursive: true }));

it('lets a build without mocks pass', () => {
  expect(mocksIn(dist)).toEqual([]);
  refuseMocks(dist);
});

it.each([
  ['the worker of the mocks', 'mockServiceWorker.js', ''],
  ['a chunk that starts it', 'assets/browser-2.js', 'register("/mockServiceWorker.js")'],
  ['a page that names it', 'en/home.html', '<script src="/mockServiceWorker.js">'],
  ['the panel', 'assets/panel-3.js', 'sessionStorage.getItem("keyholder-mocks")'],
])('refuses %s', (_what, name, text) => {
  put(name, text);
  expect(() => refuseMocks(dist)).toThrow(name);
});
