import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Noise is a fault: a test that makes the console speak fails, unless it takes the spy over and says what it expects. */
const loud = ['error', 'warn'] as const;

beforeEach(() => {
  for (const level of loud) vi.spyOn(console, level).mockImplementation(() => undefined);
});

afterEach(() => {
  for (const level of loud) {
    const spy = vi.mocked(console[level]);
    const said = spy.mock.calls.map((words) => words.map(String).join(' '));
    spy.mockRestore();
    expect(said, `console.${level}`).toEqual([]);
  }
});
