import type { LanguageRules } from './language-rules.ts';

const notWords = /\{\{\w+\}\}|https?:\/\/\S+|[\w.-]+@[\w.-]+/gu;
const otherDigits = /(?![0-9])\p{Nd}/u;
// What turns text around belongs to the page (`<bdi>`), never to the words: nobody sees it, and it survives copying into a letter.
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** Letters of the wrong script, digits of another kind, and signs that nobody sees, in words without the names that stay English. */
export function scriptFaults(text: string, rules: LanguageRules): string[] {
  const words = text.replaceAll(notWords, ' ').match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const own = new RegExp(`^[\\p{Script=${rules.script}}\\p{Script=Inherited}'’-]+$`, 'u');
  const foreign = words.filter((word) => /\p{L}/u.test(word) && !own.test(word));
  const wrong = rules.wrongLetters?.exec(text)?.[0];
  return [
    ...(foreign.length > 0 ? [`not in ${rules.script} letters: ${foreign.join(', ')}`] : []),
    ...(wrong ? [`letter ${wrong} belongs to another language`] : []),
    ...(otherDigits.test(text) ? ['digits of another kind than 0-9'] : []),
    ...(bidiControls.test(text) ? ['a sign that turns the direction'] : []),
    ...(unseen.test(text) ? ['a sign that nobody sees'] : []),
  ];
}
