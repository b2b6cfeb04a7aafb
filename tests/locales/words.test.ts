import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWords, type Kept } from '../../scripts/words/check-words.ts';
import { judgeMissing, type Untranslated } from '../../scripts/words/completeness.ts';
import { sayFault } from '../../scripts/words/fault.ts';
import { glossaryFaults, type EnglishGlossary, type Glossary } from '../../scripts/words/glossary.ts';
import { extraKeys, missingKeys } from '../../scripts/words/key-faults.ts';
import { behind, type MadeFrom } from '../../scripts/words/made-from.ts';
import { languageFolders, readBeside, readLanguage, readWords } from '../../scripts/words/read-words.ts';
import { directionOf } from '#src/i18n/direction.ts';
import madeFrom from './made-from.json' with { type: 'json' };

const english = readWords('en');
const languages = languageFolders().filter((one) => one !== 'en');
const kept = readBeside<Kept>('kept');
const list = new URL('untranslated.json', import.meta.url);
const listed = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Untranslated) : {};

describe('the words of every language', () => {
  it('are all there, but for those on the list that can only shrink', () => {
    const judged = judgeMissing(Object.fromEntries(languages.map((language) => [language, missingKeys(english, readWords(language), language)])), listed);
    for (const [language, { open }] of Object.entries(judged)) if (open.length > 0) process.stdout.write(`${language}: ${open.length} still in English\n`);
    expect(Object.entries(judged).flatMap(([language, { faults }]) => faults.map((fault) => sayFault(language, fault)))).toEqual([]);
  });

  it('belong to keys that English has, and were made from the English that stands today', () => {
    const extra = languages.flatMap((language) => extraKeys(english, readWords(language), language).map((fault) => sayFault(language, fault)));
    const old = behind(english, madeFrom as MadeFrom).map((where) => `${where}: its English has changed; look at every language, then run npm run words:status -- --seen`);
    expect([...extra, ...old]).toEqual([]);
  });

  it.each(languages)('in %s are written as the language is, with the placeholders and plural forms they need', (language) => {
    expect(checkWords(english, readWords(language), language, kept).map((fault) => sayFault(language, fault))).toEqual([]);
  });

  it.each(languages)('in %s say their own name and direction, and whether somebody has vouched for them', (language) => {
    const said = readLanguage(language);
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '';
    expect(said).toEqual({ name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1), direction: directionOf(language), ...(said.draft === undefined ? {} : { draft: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string }) });
  });

  it.each(languages)('in %s stand on a glossary that is whole', (language) => {
    expect(glossaryFaults(readBeside<EnglishGlossary>('en'), readBeside<Glossary>(language))).toEqual([]);
  });

  it.each(['en', ...languages])('in %s name seven days and twelve months, which are those of the date data', (language) => {
    const common = readWords(language)['common'] ?? {};
    const [days = [], months = []] = ['date.weekdays', 'date.months'].map((key) => common[key]?.split(' / '));
    const said = (options: Intl.DateTimeFormatOptions, type: string, date: Date) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', year: 'numeric', month: 'long', ...options }).formatToParts(date).find((part) => part.type === type)?.value.toLowerCase();
    expect(days.map((day) => day.toLowerCase())).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => said({ weekday: 'long' }, 'weekday', new Date(Date.UTC(2026, 0, day + 1)))));
    expect(months.map((month) => month.toLowerCase())).toEqual(Array.from({ length: 12 }, (_none, month) => said({}, 'month', new Date(Date.UTC(2026, month, 15)))));
  });

  it('in English have no stray signs either', () => {
    expect(Object.entries(english).flatMap(([namespace, file]) => Object.entries(file)
      .filter(([, text]) => text !== text.trim() || / {2}|[\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069!]/u.test(text)).map(([key]) => `${namespace}:${key}`))).toEqual([]);
  });
});
