// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it('takes the words of the page once, in order, sentence by sentence, each in its language', () => {
  document.body.innerHTML = `<main lang="en"><h1>Privacy notice</h1><div class="no-print"><p>Print me.</p></div><nav><li>Contents</li></nav>
    <p>We hold <b>facts about you.</b> We  ask first.</p><ul><li>One<ul><li>Two</li></ul></li></ul><div lang="ur"><p>ہم پہلے پوچھتے ہیں۔</p></div><p class="visually-hidden">unseen</p></main>`;
  const found = sentencesOf(document.querySelector('main') ?? document.body);
  expect(found.map(({ text, language }) => [language, text])).toEqual([
    ['en', 'Privacy notice'], ['en', 'We hold facts about you.'], ['en', 'We ask first.'], ['en', 'One'], ['en', 'Two'], ['ur', 'ہم پہلے پوچھتے ہیں۔'],
  ]);
  expect(found.map(({ range }) => range.toString().replaceAll(/\s+/gu, ' ').trim())).toEqual(found.map(({ text }) => text));
});
