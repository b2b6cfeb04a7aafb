import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { weighBuild } from './weights.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'keyholder-weights-'));
afterAll(() => rmSync(dist, { recursive: true }));
const put = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
  writeFileSync(path.join(dist, name), content);
};
/** Text that no coding makes smaller than about three quarters. */
const heavy = (bytes: number) => randomBytes(bytes).toString('base64').slice(0, bytes);
const of = (what: string) => {
  const found = weighBuild(dist, [['home'], ['home', 'more']]).find((one) => one.what.startsWith(what));
  return { ...found, over: (found?.weight ?? 0) > (found?.budget ?? 0) };
};

put('.vite/manifest.json', JSON.stringify({
  'src/main.tsx': { file: 'assets/app.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/greet.ts': { file: 'assets/greet.js' },
  'src/page.ts': { file: 'assets/page.js' },
  'src/hold.ts': { file: 'assets/hold.js' },
  'src/aloud.ts': { file: 'assets/aloud.js' },
  'src/features/home/home-page.tsx': { file: 'assets/home.js', imports: ['_shared.js'] },
  'src/features/more/more-page.tsx': { file: 'assets/more.js', imports: ['_shared.js'] },
}));
put('site.json', JSON.stringify({ words: { en: { common: '/assets/common.json', problems: '/assets/problems.json', home: '/assets/home.json', more: '/assets/more.json' } } }));
for (const name of ['app.js', 'shared.js', 'greet.js', 'page.js', 'hold.js', 'aloud.js', 'home.js', 'more.js', 'common.json', 'problems.json', 'home.json', 'more.json']) put(`assets/${name}`, 'small');
put('icons/favicon.png', 'small');
put('shell/en.html', '<p>shell</p>');
put('en/notices/privacy.html', '<style>p{margin:0}</style><p>words</p>');

test('a build of small things passes', () => {
  expect(weighBuild(dist, [['home']]).filter(({ weight, budget }) => weight > budget)).toEqual([]);
});

test('a page counts what it needs beyond home, and home what the entry needs', () => {
  put('assets/shared.js', heavy(220_000));
  expect([of('home').over, of('src/features/more').over]).toEqual([true, false]);
  put('assets/shared.js', 'small');
  put('assets/greet.js', heavy(220_000));
  expect(of('home').over).toBe(true);
  put('assets/greet.js', 'small');
  put('assets/more.js', heavy(40_000));
  expect([of('home').over, of('src/features/more').over]).toEqual([false, true]);
});

test('words are counted for the page that needs the most of them', () => {
  put('assets/more.json', heavy(30_000));
  expect(of('words of a page in en').over).toBe(true);
  put('assets/more.json', 'small');
});

test('the heaviest public page is found, with its rules and scripts, and the heaviest shell', () => {
  put('en/notices/long.html', `<style>${heavy(12_000)}</style><p>${heavy(50_000)}</p>`);
  expect(of('public page, everything')).toMatchObject({ over: true, what: expect.stringContaining('long.html') as string });
  expect(of('rules in a public page')).toMatchObject({ over: true, what: expect.stringContaining('long.html') as string });
  put('assets/page.js', heavy(9000));
  expect(of('public page, its scripts').over).toBe(true);
  put('shell/en.html', heavy(30_000));
  expect(of('shell of the app').over).toBe(true);
});
