import { expect, it } from 'vitest';
import { pseudo } from '../../scripts/words/pseudo.ts';
import { readWords } from '../../scripts/words/read-words.ts';

it('the pseudo-language is at least two fifths longer, keeps placeholders and addresses, and shows its ends', () => {
  expect(pseudo('Read {{name}} at https://ico.org.uk now')).toMatch(/^⟦Rééáád \{\{name\}\} áát https:\/\/ico\.org\.uk ñóów.*⟧$/u);
  for (const file of Object.values(readWords('en'))) for (const text of Object.values(file)) expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
});
