import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

const ask = (range: string | undefined, ifRange?: string) => rangeOf(range, ifRange, '"tag"', 1000);

it('goes on where a lost connection left it, while the file is the same', () => {
  expect(ask('bytes=400-', '"tag"')).toEqual({ from: 400, to: 999 });
  expect(ask('bytes=400-', '"other"')).toBe('whole');
});

it('gives a part from the front, from the middle and from the end', () => {
  expect(ask('bytes=0-')).toEqual({ from: 0, to: 999 });
  expect(ask('bytes=10-19')).toEqual({ from: 10, to: 19 });
  expect(ask('bytes=990-5000')).toEqual({ from: 990, to: 999 });
  expect(ask('bytes=-100')).toEqual({ from: 900, to: 999 });
  expect(ask('bytes=-5000')).toEqual({ from: 0, to: 999 });
});

it('has no part behind the end', () => {
  expect(ask('bytes=1000-')).toBe('none');
  expect(ask('bytes=-0')).toBe('none');
});

it('gives the whole for what it does not read', () => {
  for (const range of [undefined, '', 'bytes=-', 'bytes=a-b', 'bytes=20-10', 'bytes=0-1,5-6', 'lines=0-1']) expect(ask(range)).toBe('whole');
});
