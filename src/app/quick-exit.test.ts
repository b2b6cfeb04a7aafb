// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { listenForShift } from './quick-exit.ts';

const press = (key: string, repeat = false) => dispatchEvent(new KeyboardEvent('keydown', { key, repeat }));
let stop: (() => void) | undefined;
afterEach(() => stop?.());

it('leaves when Shift is pressed three times, and for nothing less', () => {
  const leave = vi.fn<() => void>();
  stop = listenForShift(leave);
  for (const key of ['Shift', 'Shift', 'A', 'Shift', 'Shift', 'Escape', 'Escape', 'Escape']) press(key);
  press('Shift', true);
  expect(leave).not.toHaveBeenCalled();
  for (const key of ['Shift', 'Shift', 'Shift']) press(key);
  expect(leave).toHaveBeenCalledTimes(1);
});
