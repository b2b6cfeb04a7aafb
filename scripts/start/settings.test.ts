import { expect, test } from 'vitest';
import { readSettings, WrongSetting } from './settings.ts';

test('without any setting the sample of the first organisation starts on port 8080', () => {
  expect(readSettings({}, [])).toMatchObject({ organisation: 'amplius', port: 8080, publicOrigin: 'http://localhost:8080', sample: true });
});

test('a database of its own gets sample residents only when that is said', () => {
  const DATABASE_URL = 'postgresql://door:word@db.example:5432/keyholder';
  expect(readSettings({ DATABASE_URL }, []).sample).toBe(false);
  expect(readSettings({ DATABASE_URL }, ['--sample']).sample).toBe(true);
});

test.each([
  [{ ORGANISATION: 'nobody' }, [], /no organisation "nobody".*amplius/u],
  [{ PORT: '80x' }, [], /PORT must be a number/u],
  [{ DATABASE_URL: 'mysql://x' }, [], /DATABASE_URL must look like/u],
  [{ PUBLIC_ORIGIN: 'https://x.example/path' }, [], /without a path/u],
  [{ TLS_CERT: 'a.pem' }, [], /both files/u],
  [{}, ['--smaple'], /Not known: --smaple/u],
])('a setting that cannot be used is refused in one clear line: %j %j', (env, words, line) => {
  expect(() => readSettings(env, words)).toThrow(WrongSetting);
  expect(() => readSettings(env, words)).toThrow(line);
});
