import { describe, expect, test } from 'vitest';
import choices from '#locales/en/choices.json' with { type: 'json' };
import { choiceBasis, choiceState } from '#contract/choice-words.ts';
import { isOn, isSaved, standingKey, wordKey } from './choice-words.ts';

const bases = choiceBasis.options.filter((one) => one !== 'not-a-choice');
const words: Readonly<Record<string, string>> = choices;

describe('words of a choice', () => {
  test('the eight states of a consent are told apart, and only a yes is "yes"', () => {
    const said = choiceState.options.map((state) => words[standingKey({ basis: 'consent', state })]);
    expect(new Set(said).size).toBe(8);
    for (const state of choiceState.options) expect(wordKey({ basis: 'consent', state }) === 'word.yes').toBe(state === 'given');
  });

  test('nobody who was not asked, or has not answered, is shown as having said no', () => {
    for (const state of ['not-asked', 'asked', 'deferred'] as const) expect(words[wordKey({ basis: 'consent', state })]).not.toBe(words['word.no']);
  });

  test('the word never says another thing than the switch', () => {
    for (const basis of bases) for (const state of choiceState.options) {
      const word = wordKey({ basis, state });
      if (isOn({ basis, state })) expect(word).toBe('word.yes');
      else expect(word).not.toBe('word.yes');
    }
  });

  test('every basis and state has words, and a date only where something was decided or ended', () => {
    for (const basis of bases) for (const state of choiceState.options) {
      const sentence = words[standingKey({ basis, state })] ?? '';
      expect(sentence, `${basis} ${state}`).not.toBe('');
      if (isSaved({ basis, state })) expect(sentence).toContain('{{date}}');
      if (['not-asked', 'asked', 'deferred'].includes(state)) expect(sentence).not.toContain('{{date}}');
    }
  });

  test('an objection is called an objection', () => {
    expect(words[standingKey({ basis: 'objection-only', state: 'withdrawn' })]).toContain('objected');
  });
});
