import { expect, it } from 'vitest';
import { keptPlace, shownPlace } from './shown-acts.ts';

it('what is not shown leaves no gap: places are counted without it, and lead back to the chain', () => {
  for (const hidden of [[], [1], [3], [1, 2], [2, 3, 6]]) {
    const kept = [1, 2, 3, 4, 5, 6, 7, 8].filter((one) => !hidden.includes(one));
    expect(kept.map((one) => shownPlace(one, hidden))).toEqual(kept.map((_, index) => index + 1));
    expect(kept.map((_, index) => keptPlace(index + 1, hidden))).toEqual(kept);
  }
});
