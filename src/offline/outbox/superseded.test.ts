import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChoiceDecision, ChoiceEvent } from '#contract/choice-words.ts';
import { foldChoice } from '#domain/choices/fold-choice.ts';
import { isSuperseded } from './superseded.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
const decision = fc.constantFrom<ChoiceDecision>('agree', 'decline', 'withdraw', 'defer');
const decided = fc.tuple(decision, fc.nat(9)).map(([kind, minute]): ChoiceEvent => ({ kind, effectiveAt: at(minute), receivedAt: at(minute) }));
const inputOf = (kind: string) => ({ body: { purposeId: 'news', channel: 'email', decision: kind } });
const answerWith = (state: string) => ({ receipt: {}, choices: { purposes: [{ id: 'news', channels: [{ channel: 'email', state }] }] } });
const means: Readonly<Record<string, readonly string[]>> = { agree: ['given'], decline: ['refused', 'withdrawn'], withdraw: ['refused', 'withdrawn'], defer: ['deferred'] };

it('two devices, any decisions, any times, any order of arrival: each either stands as it was decided, or its person is told', () => {
  fc.assert(fc.property(fc.array(decided, { maxLength: 6 }), fc.array(decided, { minLength: 1, maxLength: 6 }), (there, here) => {
    const arrived = [...there];
    for (const own of here) {
      arrived.push(own);
      const { state } = foldChoice(arrived);
      const told = isSuperseded('recordChoice', inputOf(own.kind), answerWith(state));
      expect(told).toBe(!means[own.kind]?.includes(state));
    }
  }), { numRuns: 2000 });
});

it('what stands was decided by somebody: the state after all is the last decision that a person made, or nothing was decided', () => {
  fc.assert(fc.property(fc.array(decided, { minLength: 1, maxLength: 12 }), (all) => {
    const { state, event } = foldChoice(all);
    const by = event && all.includes(event) ? event.kind : undefined;
    expect(by !== undefined && (means[by]?.includes(state) ?? false)).toBe(true);
  }), { numRuns: 2000 });
});

it('says nothing of other acts, of answers without choices, or of a purpose that is no longer listed', () => {
  expect(isSuperseded('makeRequest', inputOf('agree'), answerWith('refused'))).toBe(false);
  expect(isSuperseded('recordChoice', inputOf('agree'), { receipt: {} })).toBe(false);
  expect(isSuperseded('recordChoice', inputOf('agree'), { receipt: {}, choices: { purposes: [] } })).toBe(false);
});
