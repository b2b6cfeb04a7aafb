import { expect, test } from 'vitest';
import { clockPositions } from './clock-positions.ts';

const month = { start: '2026-11-23', due: '2026-12-23' };

test('half way through the time, today stands in the middle of the line', () => {
  const places = clockPositions({ ...month, today: '2026-12-08' });
  expect(places.now).toBe(50);
  expect(places.runs).toEqual([{ from: 3, to: 50 }]);
  expect(places.late).toBe(false);
});

test('a pause is a gap between two runs', () => {
  const places = clockPositions({ ...month, today: '2026-12-13', pauses: [{ from: '2026-11-28', to: '2026-12-03' }] });
  expect(places.runs).toHaveLength(2);
  expect(places.runs[0]?.to).toBe(places.pauses[0]?.from);
  expect(places.runs[1]?.from).toBe(places.pauses[0]?.to);
});

test('a pause that still stands reaches to today and nothing runs after it', () => {
  const places = clockPositions({ ...month, today: '2026-12-08', pauses: [{ from: '2026-12-01' }] });
  expect(places.pauses[0]?.to).toBe(places.now);
  expect(places.runs).toHaveLength(1);
});

test('a pause before the start or after today is cut to the line', () => {
  const places = clockPositions({ ...month, today: '2026-12-08', pauses: [{ from: '2026-12-20', to: '2026-12-22' }, { from: '2026-11-01', to: '2026-11-25' }] });
  expect(places.pauses).toHaveLength(1);
  expect(places.pauses[0]?.from).toBe(places.start);
});

test('late, the line goes on to today and the due date stands before its end', () => {
  const places = clockPositions({ ...month, today: '2027-01-02' });
  expect(places.late).toBe(true);
  expect(places.now).toBe(97);
  expect(places.due).toBeLessThan(97);
});

test('an answer in time stops the line, however long ago it was', () => {
  expect(clockPositions({ ...month, today: '2027-06-01', answered: '2026-12-08' })).toMatchObject({ now: 50, late: false });
});

test('a clock seen before it starts, or due on its first day, still has a line', () => {
  expect(clockPositions({ ...month, today: '2026-11-01' }).now).toBe(3);
  expect(clockPositions({ start: '2026-11-23', due: '2026-11-23', today: '2026-11-23' })).toMatchObject({ start: 3, due: 3, now: 3 });
});

test('three months have a tick a week, not a day', () => {
  expect(clockPositions({ start: '2026-11-23', due: '2027-02-23', today: '2026-11-24' }).ticks.length).toBeLessThan(20);
});

test('what is not a date is refused', () => {
  expect(() => clockPositions({ ...month, today: 'yesterday' })).toThrow(RangeError);
});
