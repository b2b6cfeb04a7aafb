import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceEventKind, choiceState, type ChoiceEvent, type ChoiceEventKind } from '#contract/choice-words.ts';
import { foldChoice } from './fold-choice.ts';
import { mayContact } from './may-contact.ts';
import { nextState } from './next-state.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
const event = (kind: ChoiceEventKind, minute: number, arrived = minute): ChoiceEvent => ({ kind, effectiveAt: at(minute), receivedAt: at(arrived) });
const kinds = choiceEventKind.options;
const anyEvent = fc.tuple(fc.constantFrom(...kinds), fc.nat(6), fc.nat(9)).map(([kind, minute, arrived]) => event(kind, minute, arrived));
const anyEvents = fc.array(anyEvent, { maxLength: 12 });
const stateOf = (...events: ChoiceEvent[]) => foldChoice(events).state;

describe('the fold of a choice', () => {
  test('nobody asked is not refused, and has no date', () => {
    expect(foldChoice([])).toEqual({ state: 'not-asked', since: null, event: null });
  });

  test.each([
    ['asked', ['ask']],
    ['deferred', ['ask', 'defer']],
    ['given', ['ask', 'agree']],
    ['refused', ['ask', 'decline']],
    ['withdrawn', ['ask', 'agree', 'withdraw']],
    ['withdrawn', ['agree', 'decline']],
    ['withdrawn', ['withdraw']],
    ['expired', ['agree', 'lapse']],
    ['invalidated', ['agree', 'invalidate']],
    ['given', ['withdraw', 'agree']],
    ['asked', ['agree', 'lapse', 'ask']],
  ] as const)('is %s after %j', (state, list) => {
    expect(stateOf(...list.map((kind, index) => event(kind, index)))).toBe(state);
  });

  test('every sequence has a state, and every state has an answer to every event', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      expect(choiceState.options).toContain(foldChoice(events).state);
    }));
    for (const state of choiceState.options) for (const kind of kinds) expect(choiceState.options).toContain(nextState(state, kind));
  });

  test('the order of arrival does not matter', () => {
    const shuffled = anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
    fc.assert(fc.property(shuffled, ([one, other]) => {
      expect(foldChoice(other)).toEqual(foldChoice(one));
    }));
  });

  test('a withdrawal wins over every agreement that is older or as old', () => {
    fc.assert(fc.property(anyEvents, fc.nat(6), (events, minute) => {
      const upTo = events.filter((one) => one.effectiveAt <= at(minute));
      expect(stateOf(...upTo, event('withdraw', minute))).toBe('withdrawn');
    }));
  });

  test('nothing but an act of the person makes a yes', () => {
    fc.assert(fc.property(fc.array(anyEvent.filter((one) => one.kind !== 'agree')), (events) => {
      expect(foldChoice(events).state).not.toBe('given');
    }));
  });

  test('nothing but a new yes lets contact begin again after a no', () => {
    const noise = fc.array(fc.constantFrom<ChoiceEventKind>('ask', 'defer', 'renew', 'lapse', 'invalidate', 'decline'));
    fc.assert(fc.property(fc.constantFrom<ChoiceEventKind>('decline', 'withdraw'), noise, (no, after) => {
      const state = stateOf(event(no, 0), ...after.map((kind, index) => event(kind, index + 1)));
      for (const basis of ['consent', 'soft-opt-in', 'objection-only'] as const) expect(mayContact(basis, state)).toBe(false);
    }));
  });

  test('a second yes keeps the date since when it counts and is the event to show the receipt of', () => {
    const [first, second] = [event('agree', 1), event('agree', 5)];
    expect(foldChoice([second, first])).toEqual({ state: 'given', since: at(1), event: second });
  });
});

describe('contact', () => {
  test('by consent needs a yes; by soft opt-in or until objection it needs that there is no no; what is no choice hangs on none', () => {
    for (const state of choiceState.options) {
      expect(mayContact('consent', state)).toBe(state === 'given');
      for (const basis of ['soft-opt-in', 'objection-only'] as const) expect(mayContact(basis, state)).toBe(!['refused', 'withdrawn'].includes(state));
      expect(mayContact('not-a-choice', state)).toBe(true);
    }
  });
});
