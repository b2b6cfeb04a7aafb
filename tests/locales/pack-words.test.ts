import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWords, type Kept } from '../../scripts/words/check-words.ts';
import { sayFault } from '../../scripts/words/fault.ts';
import { extraKeys, missingKeys } from '../../scripts/words/key-faults.ts';
import { readBeside } from '../../scripts/words/read-words.ts';

const root = new URL('../../', import.meta.url);
const translated = globSync('organisations/*/words/*.json', { cwd: root }).filter((name) => !name.endsWith('/en.json'));
const wordsOf = (name: string) => ({ words: JSON.parse(readFileSync(new URL(name, root), 'utf8')) as Record<string, string> });
// Words that are the same in a language are weighed for the app; a pack has none.
const kept = { names: readBeside<Kept>('kept').names, same: {} };

describe('a landlord’s own words in other languages', () => {
  it('are there to be checked', () => {
    expect(translated.length).toBeGreaterThan(0);
  });

  // A key that the landlord says in its own English words must not be said in the shared words of another language.
  it.each(translated)('%s are those of English, no more and no fewer, written as the language is', (name) => {
    const language = /(?<language>[\w-]+)\.json$/u.exec(name)?.groups?.['language'] ?? '';
    const [english, words] = [wordsOf(name.replace(/[\w-]+\.json$/u, 'en.json')), wordsOf(name)];
    const faults = [...missingKeys(english, words, language).map((where) => ({ where, what: 'is missing' })), ...extraKeys(english, words, language), ...checkWords(english, words, language, kept)];
    expect(faults.map((fault) => sayFault(language, fault))).toEqual([]);
  });
});
