import { describe, expect, it } from 'vitest';
import { clearLetters, inClearLetters } from './clear-letters.ts';

describe('letters that cannot be misread', () => {
  it('are 32, none of them twice, none that looks like another', () => {
    expect(new Set(clearLetters).size).toBe(32);
    expect(clearLetters).not.toMatch(/[01IO]/u);
  });

  it('stand in groups, one letter a byte, each as often as any other', () => {
    expect(inClearLetters([0, 31, 32, 255, 1, 2], 4)).toBe('2Z2Z-34');
    const all = inClearLetters(Array.from({ length: 256 }, (_none, byte) => byte), 256);
    for (const letter of clearLetters) expect(all.split(letter)).toHaveLength(9);
  });

  it('of nothing are nothing', () => {
    expect(inClearLetters([], 4)).toBe('');
  });
});
