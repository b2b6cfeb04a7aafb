import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import english from '#locales/en/support.json' with { type: 'json' };
import { wordingNow } from '#contract/brief-receipt.ts';

/** Words that a yes rests on, by version. Other words are another version: `supportWording` gets a new name, and this list a new line; old ones stay. */
const versions: Readonly<Record<string, string>> = {
  v1: '662239e5688c1ff176d0142f4060f99d54a01e776159a7209bf386efe659ee59',
  v2: '15485a738c7cfcd293a0fcdddcf95f696bfd387d675706ef7bb6cdb5acb36032',
};

it('the words that people agree to are those of the version that is kept with their yes', () => {
  const said = Object.entries(english).filter(([key]) => key.startsWith('terms.') || key.startsWith('agree.')).map(([, words]) => words);
  expect(createHash('sha256').update(said.join('\n')).digest('hex')).toBe(versions[wordingNow]);
});
