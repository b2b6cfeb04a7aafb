import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testPack } from '#tests/support/test-pack.ts';
import type { Pack } from '#organisations/pack.ts';
import { readVoices } from './read-voices.ts';

const root = mkdtempSync(path.join(tmpdir(), 'keyholder-voices-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = path.join(root, 'organisations/testers/notices/privacy/v1');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'en.mp3'), 'a voice');

const voice = { madeFrom: 'v1', reads: 'whole' as const, seconds: 7 };
const packWith = (...languages: readonly string[]): Pack => ({
  ...testPack, notices: testPack.notices.map((notice) => ({ ...notice, versions: [{ version: 'v1', from: '2026-01-01', languages: languages.map((language) => ({ language, madeFrom: 'v1', draft: false, voice })) }] })),
});

it('finds the recording of a text, with its size and an address that tells its content', () => {
  expect(readVoices(packWith('en'), 'testers', root)).toEqual({ 'privacy/v1/en': { file: path.join(folder, 'en.mp3'), address: expect.stringMatching(/^\/assets\/privacy-v1-en-[0-9a-f]{10}\.mp3$/u) as unknown, bytes: 7 } });
});

it('refuses a pack that names a recording that is not there', () => {
  expect(() => readVoices(packWith('en', 'pl'), 'testers', root)).toThrow('notices/privacy/v1/pl.mp3: the whole file: is missing');
});

it('refuses a recording that nothing names', () => {
  expect(() => readVoices(testPack, 'testers', root)).toThrow('notices/privacy/v1/en.mp3: the whole file: is named nowhere');
});

it('asks nothing of a pack without recordings', () => {
  expect(readVoices(testPack, 'nobody', root)).toEqual({});
});
