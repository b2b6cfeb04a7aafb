import { expect, it } from 'vitest';
import { makeReader, type ReaderState } from './reader.ts';

/** A voice under the test's hand: it says what it is told, and ends when the test says so. */
function given(...sentences: readonly string[]) {
  const shown: string[] = [];
  let heard = { ended: () => {}, alive: () => {} };
  let late: (() => void) | undefined;
  const speaks = { all: true };
  const reader = makeReader(sentences.map((text) => ({ text, language: 'en' })), {
    say(_sentence, ends) {
      heard = ends;
      return speaks.all;
    },
    silence: () => undefined,
    show: (state: ReaderState, sentence) => shown.push(sentence ? `${state} ${sentence.text}` : state),
    after(_milliseconds, work) {
      late = work;
      return () => { if (late === work) late = undefined; };
    },
  });
  return { reader, shown, speaks, end: () => heard.ended(), endOf: () => heard.ended, tooLate: () => late?.() };
}

it('reads one sentence after the other to the end, and begins anew after it', () => {
  const { reader, shown, end } = given('One.', 'Two.');
  reader.read();
  end();
  end();
  expect(shown).toEqual(['reading One.', 'reading Two.', 'done']);
  reader.read();
  expect(shown.at(-1)).toBe('reading One.');
});

it('goes on with the sentence it was paused in; what the silenced voice still says of its end does not count', () => {
  const { reader, shown, end, endOf } = given('One.', 'Two.', 'Three.');
  reader.read();
  end();
  const lateEnd = endOf();
  reader.pause();
  lateEnd();
  reader.read();
  expect(shown).toEqual(['reading One.', 'reading Two.', 'paused Two.', 'reading Two.']);
});

it('says so when a voice falls silent, and tries the same sentence again', () => {
  const { reader, shown, tooLate } = given('One.', 'Two.');
  reader.read();
  tooLate();
  reader.read();
  expect(shown).toEqual(['reading One.', 'stuck One.', 'reading One.']);
});

it('says so when no voice speaks the language', () => {
  const { reader, shown, speaks } = given('One.');
  speaks.all = false;
  reader.read();
  expect(shown).toEqual(['reading One.', 'no-voice One.']);
});
