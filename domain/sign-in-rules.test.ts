import { describe, expect, it } from 'vitest';
import { limitWindow, secondsAfter, starts } from './sign-in-rules.ts';

describe('the window of a limit', () => {
  it('begins at the quarter hour and says how long is left', () => {
    expect(limitWindow(starts, '2026-11-23T09:07:30.000Z')).toEqual({ from: '2026-11-23T09:00:00.000Z', left: 450 });
    expect(limitWindow(starts, '2026-11-23T09:15:00.000Z')).toEqual({ from: '2026-11-23T09:15:00.000Z', left: 900 });
  });

  it('never says that nothing is left', () => {
    expect(limitWindow(starts, '2026-11-23T09:14:59.999Z').left).toBe(1);
  });
});

it('counts seconds over midnight and the change of the clocks', () => {
  expect(secondsAfter('2026-10-24T23:59:59.000Z', 3601)).toBe('2026-10-25T01:00:00.000Z');
});
