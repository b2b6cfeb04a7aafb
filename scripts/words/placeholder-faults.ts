import { cutPlural, standsForOneNumber } from './plural-forms.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map((one) => one[1] ?? '').toSorted();
const tags = (text: string): string[] => [...text.matchAll(/<\/?\w+[^>]*>/gu)].map(([tag]) => tag).toSorted();
const addresses = (text: string): string[] => [...text.matchAll(/https?:\/\/\S+|[\w.]+@[\w.]+\w/gu)].map(([address]) => address).toSorted();
const paragraphs = (text: string): string[] => text.split('\n\n').map(() => '¶');

const same = (a: readonly string[], b: readonly string[]) => a.join('|') === b.join('|');

/** What differs from English in the parts that are no words: placeholders, tags, addresses, paragraphs, stray braces. */
export function placeholderFaults(english: string, text: string, language: string, key: string): string[] {
  const form = cutPlural(key)?.form;
  const numberMayGo = form !== undefined && standsForOneNumber(language, form) && !placeholders(text).includes('count');
  const wanted = numberMayGo ? placeholders(english).filter((name) => name !== 'count') : placeholders(english);
  return [
    ...(same(wanted, placeholders(text)) ? [] : [`placeholders are ${placeholders(text).join(', ') || 'none'}, in English ${placeholders(english).join(', ') || 'none'}`]),
    ...(same(tags(english), tags(text)) ? [] : ['tags differ from English']),
    ...(same(addresses(english), addresses(text)) ? [] : ['addresses differ from English']),
    ...(same(paragraphs(english), paragraphs(text)) ? [] : ['paragraphs differ from English']),
    ...(/[{}]/u.test(text.replaceAll(/\{\{\w+\}\}/gu, '')) ? ['a brace stands alone'] : []),
  ];
}
