import { expect, test } from 'vitest';
import { mayLetGo } from './left-devices.ts';

test('three months after its person signed out everywhere a device may let go of what waits, and not a day before', () => {
  expect(mayLetGo('2026-11-30T23:30:00.000Z', '2027-02-27T12:00:00.000Z')).toBe(false);
  expect(mayLetGo('2026-11-30T23:30:00.000Z', '2027-02-28T00:00:00.000Z')).toBe(true);
});

test('where nobody signed out everywhere nothing is ever let go', () => {
  expect(mayLetGo(null, '2036-01-01T00:00:00.000Z')).toBe(false);
});
