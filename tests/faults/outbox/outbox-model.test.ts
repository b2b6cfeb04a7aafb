import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginModel } from './model.ts';
import { plantedBugs } from './planted-bugs.ts';
import { find, shortest, tally } from './search.ts';

const count = Number(process.env['FAULT_SCHEDULES'] ?? 20_000);
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
let end: () => void;
beforeAll(() => { end = beginModel(); });
afterAll(() => end());

describe('the outbox and the server’s idempotency together', () => {
  it(`lose, double and reorder nothing in ${count} schedules`, { timeout: 30 * 60_000 }, async () => {
    const { wrongs } = await tally(count, seed);
    const why = Object.keys(wrongs).length > 0 ? await shortest(count, seed) : '';
    expect(wrongs, why).toEqual({});
  });

  it.each(plantedBugs)('the model finds a planted bug: $name', { timeout: 10 * 60_000 }, async (bug) => {
    expect(await find(bug, 10_000, seed)).not.toBeNull();
  });
});
