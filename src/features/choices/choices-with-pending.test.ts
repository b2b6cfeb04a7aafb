import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceBasis, choiceDecision, choiceState, type ChoiceDecision } from '#contract/choice-words.ts';
import type { ChoicePurpose } from '#contract/choices.ts';
import { nextState } from '#domain/choices/next-state.ts';
import { actFor } from '#src/api/acting.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { choicesWithPending } from './choices-with-pending.ts';
import { newestWaiting } from './newest-waiting.ts';

const purpose = (channels: ChoicePurpose['channels']): ChoicePurpose => ({
  id: 'news', name: { text: 'News', language: 'en' }, description: { text: 'News', language: 'en' }, consequence: { text: 'We stop', language: 'en' }, marketing: true,
  lawfulBasis: { code: 'consent', article: 'Art. 6(1)(a)', text: { text: 'You said yes', language: 'en' } }, notice: { id: 'privacy', version: 'v2' }, channels,
});
const given = { channel: 'text', basis: 'consent', state: 'given', effectiveAt: '2026-07-02T09:00:00.000Z', receiptId: null } as const;
let order = 0;
const entry = (decision: ChoiceDecision | 'nonsense', more: Partial<PlacedEntry> = {}): PlacedEntry => ({
  order: (order += 1), format: 1, id: crypto.randomUUID(), personKey: 'a'.repeat(32), endpoint: 'recordChoice', lane: 'choices', face: { purposeId: 'news', channel: 'text', decision },
  content: { kind: 'clear', input: {} }, createdAt: '2026-11-22T10:00:00.000Z', state: 'waiting', refusal: null, tries: 0, nextTryAt: null, ...more,
});
const shown = (...entries: PlacedEntry[]) => choicesWithPending([purpose([given])], entries)[0]?.channels[0];

describe('what waits on the device, laid over what the server said', () => {
  test('a waiting decision shows what it will lead to, and is marked as waiting', () => {
    const waiting = entry('withdraw');
    expect(shown(waiting)).toMatchObject({ state: 'withdrawn', pending: waiting, refused: null, effectiveAt: given.effectiveAt });
  });

  test('several are laid in the order they were made, whatever they are', () => {
    fc.assert(fc.property(fc.constantFrom(...choiceBasis.options), fc.constantFrom(...choiceState.options), fc.array(fc.constantFrom(...choiceDecision.options), { maxLength: 6 }), (basis, state, decisions) => {
      const [one] = choicesWithPending([purpose([{ ...given, basis, state }])], decisions.map((decision) => entry(decision)));
      expect(one?.channels[0]?.state).toBe(decisions.reduce(nextState, state));
    }));
  });

  test('a refused one changes nothing and is shown until it was read', () => {
    const refused = entry('agree', { state: 'refused', refusal: 'notice-changed' });
    expect(shown(refused)).toMatchObject({ state: 'given', pending: null, refused });
  });

  test('another channel, another purpose, another operation and words nobody knows change nothing', () => {
    const others = [
      entry('withdraw', { face: { purposeId: 'news', channel: 'post', decision: 'withdraw' } }), entry('withdraw', { face: { purposeId: 'surveys', channel: 'text', decision: 'withdraw' } }),
      entry('withdraw', { endpoint: 'makeRequest' }), entry('nonsense'),
    ];
    expect(shown(...others)).toEqual({ ...given, pending: null, refused: null });
  });

  test('what was decided for another person, waiting or refused, shows only while one acts for them', () => {
    const face = { purposeId: 'news', channel: 'text', decision: 'withdraw', actingFor: 'theirs' };
    const [waiting, refused] = [entry('withdraw', { face }), entry('withdraw', { face, state: 'refused', refusal: 'not-allowed' })];
    const seen = () => [shown(waiting, refused)?.pending?.id, shown(waiting, refused)?.refused?.id, newestWaiting([waiting, refused], 'news', 'text')?.entry.id];
    expect(seen()).toEqual([undefined, undefined, undefined]);
    actFor({ mandateId: 'theirs', name: 'Mary' });
    expect(seen()).toEqual([waiting.id, refused.id, waiting.id]);
    actFor(null);
  });

  test('what the server said is left as it was', () => {
    const said = [purpose([given])];
    const before = structuredClone(said);
    choicesWithPending(said, [entry('withdraw')]);
    expect(said).toEqual(before);
  });
});
