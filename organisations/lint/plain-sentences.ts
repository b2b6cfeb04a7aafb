/** A sentence of a page: prose ends with a stop; a label is a heading, a cell or a term. */
export interface PlainSentence {
  readonly text: string;
  readonly prose: boolean;
}

/** Short forms whose stop ends no sentence. */
const shortForms = /\b(Art|Arts|Sch|para|paras|Reg|reg|No|Dr|Mr|Mrs|Ms|St|e\.g|i\.e)\./gu;
const stopSign = '\uE000';

const plain = (markdown: string): string => markdown
  .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
  .replaceAll(/[*_`]/gu, '')
  .replaceAll(/<https?:[^>]*>/gu, 'here')
  .trim();

/** Sentences of one block of text. A block that ends without a stop ends in a label. */
export function sentencesOf(block: string): PlainSentence[] {
  const held = plain(block).replaceAll(shortForms, `$1${stopSign}`);
  return held.split(/(?<=[.?!…][)"”’']*)\s+/u).map((one) => one.replaceAll(stopSign, '.').trim()).filter((one) => /[\p{L}\p{N}]/u.test(one))
    .map((text) => ({ text, prose: /[.?!…][)"”’']*$/u.test(text) }));
}

/** Sentences of Markdown: paragraphs and list items as prose, headings and table cells as labels. */
export function markdownSentences(markdown: string): PlainSentence[] {
  const blocks = markdown.replaceAll('\r\n', '\n').split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)|\n(?=\s*\|)|\n(?=#)/u);
  return blocks.flatMap((block): PlainSentence[] => {
    const text = block.trim();
    if (/^\|?\s*:?-{3,}/u.test(text)) return [];
    if (text.startsWith('|')) return text.split('|').flatMap((cell) => sentencesOf(cell)).map((one) => ({ text: one.text, prose: false }));
    if (/^#{1,6}\s/u.test(text)) return [{ text: plain(text.replace(/^#+\s/u, '')), prose: false }];
    return sentencesOf(text.replace(/^(?:[-*+]|\d+\.)\s+/u, '').replaceAll('\n', ' '));
  });
}

/** Words of a text in any script: runs without white space that hold a letter or a digit. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
