import { sentencesOf, type PlainSentence } from '#organisations/lint/plain-sentences.ts';

/** What stands for a value while a sentence is measured: a date has four words, a number one, all else one short word. */
const filled = (text: string): string => text.replaceAll(/\{\{(\w+)\}\}/gu, (_all, name: string) => (/date|start|due|until|from|to$|day/iu.test(name) ? '29 May 2026' : name === 'count' ? '3' : 'it'));

/** Sentences of a string of the app. Tags go, placeholders are filled, and names that must stay (laws, bodies) count as one short word. */
export function stringSentences(text: string, names: readonly string[]): PlainSentence[] {
  const short = names.reduce((rest, name) => rest.replaceAll(name, 'Name'), text);
  return filled(short).replaceAll(/<[^>]+>/gu, '').split(/\n+/u).flatMap((line) => sentencesOf(line));
}
