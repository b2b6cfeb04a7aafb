import type { LanguageRules } from './language-rules.ts';

const anyQuote = /["“”„«»‹›]/gu;

/** What a text ends with: a sentence, a question, a colon, or none of them (a label). */
function endOf(text: string, rules: Pick<LanguageRules, 'fullStop' | 'question'>): string {
  const last = text.trim().replace(/["'’”»]$/u, '').at(-1) ?? '';
  if (last === rules.fullStop) return 'a full stop';
  if (last === rules.question) return 'a question mark';
  return last === ':' ? 'a colon' : 'no sign';
}

function quoteFaults(text: string, [open, close]: readonly [string, string]): string[] {
  const found = text.match(anyQuote) ?? [];
  return found.every((sign, index) => sign === (index % 2 === 0 ? open : close)) && found.length % 2 === 0 ? [] : [`quotation marks should be ${open}…${close}`];
}

/** Signs of another language, wrong quotation marks, stray spaces, and an end that differs from the English one. */
export function signFaults(english: string, text: string, rules: LanguageRules): string[] {
  const plain = text.replaceAll(/\{\{\w+\}\}|https?:\/\/\S+/gu, 'x');
  const foreign = rules.foreignSigns.exec(plain)?.[0];
  const wanted = endOf(english, { fullStop: '.', question: '?' });
  const ends = endOf(text, rules);
  // In scripts with a full stop of their own, a Latin one after a letter is a slip.
  const slip = rules.fullStop !== '.' && new RegExp(`\\p{Script=${rules.script}}\\.`, 'u').test(plain);
  return [
    ...(foreign ? [`the sign ${foreign} belongs to another language`] : []),
    ...(slip ? [`a full stop is ${rules.fullStop} here`] : []),
    ...quoteFaults(text, rules.quotes),
    ...(rules.apostrophe !== "'" && text.includes("'") ? [`an apostrophe is ${rules.apostrophe ?? 'not used'} here`] : []),
    ...(rules.apostrophe === "'" && text.includes('’') ? ["an apostrophe is ' here"] : []),
    ...(/!|¡/u.test(text) ? ['an exclamation mark'] : []),
    ...(ends === wanted ? [] : [`ends with ${ends}, in English with ${wanted}`]),
    ...(text !== text.trim() || / {2}|\u00A0|\n /u.test(text) ? ['a space too many'] : []),
    ...(text.normalize('NFC') === text ? [] : ['letters are not composed (Unicode NFC)']),
  ];
}
