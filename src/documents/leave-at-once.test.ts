// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { deviceStores, listenForShift } from './leave-at-once.ts';

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

it('knows every database that the app keeps on a device', () => {
  const files = import.meta.glob<string>(['../offline/**/*.ts', '!../offline/**/*.test.ts', '!../offline/device-database.ts'], { query: '?raw', import: 'default', eager: true });
  const opened = Object.values(files).filter((text) => /\bdeviceDatabase\(/u.test(text)).flatMap((text) => {
    // A second file may open the outbox by the name that the first one says.
    if (/import \{[^}]*\boutboxDatabase\b/u.test(text)) return [];
    return /'(?<name>keyholder-[a-z]+)'/u.exec(text)?.groups?.['name'] ?? 'a name that is not said';
  });
  expect(opened.toSorted()).toEqual([...deviceStores].toSorted());
});
