import type { LanguageRules } from './language-rules.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const sorted = (text: string, pattern: RegExp): string => (text.match(pattern) ?? []).toSorted().join(' ');

/** What both texts must have the same number of. */
const shapes = [
  ['layers', /^---$/gmu], ['parts', /^## /gmu], ['smaller parts', /^### /gmu], ['list items', /^- /gmu], ['table rows', /^\|/gmu], ['strong words', /\*\*/gu],
] as const;

/** Numbers of law, of telephones, of days and years in figures; months and numbers in words are the translator's. */
const figures = /\d+[A-Z]?(?:\(\w+\))*/gu;
const addresses = /(?<=\]\()[^)]+|[\w.]+@[\w.]+\w/gu;

/** How a translated notice differs in shape from the English text it was made from, and letters or signs that are not of its language. A translation of the summary alone is held against the summary. */
export function noticeFaults(whole: string, text: string, language: string, rules: LanguageRules | undefined): string[] {
  const english = /^---$/mu.test(text) ? whole : (whole.split(/^---$/mu)[0] ?? '');
  const wrongLetter = rules?.wrongLetters?.exec(text)?.[0];
  return [
    ...(rules ? [] : ['nobody has said how this language is written (scripts/words/language-rules.ts)']),
    ...shapes.filter(([, pattern]) => count(english, pattern) !== count(text, pattern)).map(([name, pattern]) => `${name}: ${count(text, pattern)}, in English ${count(english, pattern)}`),
    ...(sorted(english, figures) === sorted(text, figures) ? [] : [`numbers differ: ${sorted(text, figures)}, in English ${sorted(english, figures)}`]),
    ...(sorted(english.replaceAll('](/en/', `](/${language}/`), addresses) === sorted(text, addresses) ? [] : ['addresses differ from English']),
    ...(wrongLetter ? [`letter ${wrongLetter} belongs to another language`] : []),
    ...(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u.test(text) ? ['a sign that nobody sees'] : []),
    ...(text.normalize('NFC') === text ? [] : ['letters are not composed (Unicode NFC)']),
  ];
}
