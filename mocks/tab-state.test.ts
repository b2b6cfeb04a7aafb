// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { noFaults } from './faults.ts';
import { emptyStore } from './store.ts';
import { forgetTabState, keepTabState, markOf, readTabState } from './tab-state.ts';

const state = { madeFrom: 'one', store: emptyStore(), cookies: { a: 'b' }, faults: noFaults };

afterEach(() => sessionStorage.clear());

describe('what a tab keeps of its mocks', () => {
  it('is there after a reload, while pack and people are the same', () => {
    expect(keepTabState(state)).toBe(true);
    expect(readTabState('one')).toEqual(state);
    expect(readTabState('another')).toBeUndefined();
    forgetTabState();
    expect(readTabState('one')).toBeUndefined();
  });

  it('may be too big, which is said and throws nothing', () => {
    expect(keepTabState(state, () => { throw new DOMException('full', 'QuotaExceededError'); })).toBe(false);
    expect(() => keepTabState(state, () => { throw new TypeError('another fault'); })).toThrow('another fault');
  });

  it('is marked by what it was made from', async () => {
    expect(await markOf({ a: 1 })).toBe(await markOf({ a: 1 }));
    expect(await markOf({ a: 1 })).not.toBe(await markOf({ a: 2 }));
  });
});
