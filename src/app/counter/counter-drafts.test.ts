import { expect, test } from 'vitest';
import { counterDrafts } from './counter-drafts.ts';

async function withWords() {
  const drafts = counterDrafts();
  await drafts.save('message', 'The letter is found');
  return drafts;
}

test('words that were not taken stay, once', async () => {
  const drafts = await withWords();
  drafts.keepNext();
  await drafts.remove('message');
  expect(await drafts.open('message')).toMatchObject({ content: 'The letter is found' });
  await drafts.remove('message');
  expect(await drafts.open('message')).toEqual({ state: 'none' });
});

test('a refusal of something without a draft keeps no words of what is taken after it', async () => {
  const drafts = await withWords();
  drafts.keepNext();
  drafts.taken();
  await drafts.remove('message');
  expect(await drafts.open('message')).toEqual({ state: 'none' });
});
