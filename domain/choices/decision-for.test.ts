import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceBasis, choiceState } from '#contract/choice-words.ts';
import { isUnanswered, stopped, toggled } from './decision-for.ts';
import { mayContact } from './may-contact.ts';
import { nextState } from './next-state.ts';

const bases = choiceBasis.options.filter((one) => one !== 'not-a-choice');
const anyBasis = fc.constantFrom(...bases);
const anyState = fc.constantFrom(...choiceState.options);

describe('what a tap decides', () => {
  test('one tap on the switch always turns it over, and two taps bring it back', () => {
    fc.assert(fc.property(anyBasis, anyState, (basis, state) => {
      const once = nextState(state, toggled(basis, state));
      expect(mayContact(basis, once)).toBe(!mayContact(basis, state));
      expect(mayContact(basis, nextState(once, toggled(basis, once)))).toBe(mayContact(basis, state));
    }));
  });

  test('after a stop nobody may make contact and no question is open', () => {
    fc.assert(fc.property(anyBasis, anyState, (basis, state) => {
      const decision = stopped(basis, state);
      const after = decision === null ? state : nextState(state, decision);
      expect(mayContact(basis, after)).toBe(false);
      expect(isUnanswered(after)).toBe(false);
      expect(stopped(basis, after)).toBeNull();
    }));
  });

  test('what is no choice cannot be stopped by one', () => {
    for (const state of choiceState.options) expect(stopped('not-a-choice', state)).toBeNull();
  });
});
