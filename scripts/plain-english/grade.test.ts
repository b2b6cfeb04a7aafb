import { describe, expect, it } from 'vitest';
import { gradeOf } from './grade.ts';

describe('the grade of a text', () => {
  it('is low for plain words and high for officialese', () => {
    expect(gradeOf(['You can see what we hold.', 'You can ask us to put it right.', 'It is free.'])).toBeLessThan(3);
    expect(gradeOf(['Notwithstanding organisational considerations, individuals’ information undergoes administrative authorisation procedures.'])).toBeGreaterThan(20);
  });

  it('of nothing is nothing', () => {
    expect(gradeOf([])).toBe(0);
  });
});
