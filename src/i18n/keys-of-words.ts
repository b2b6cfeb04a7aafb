import { cutWords } from './fill-words.ts';
import { loadedWords } from './word-store.ts';

/** Words of a file that may be wrong: the name of their key, for example `home: due.late`, and the words with gaps for values. */
export interface NamedWords {
  readonly name: string;
  readonly words: string;
}

const fixedParts = (words: string): string[] => cutWords(words).filter((_part, index) => index % 2 === 0).map((part) => part.trim()).filter((part) => part.length > 2);
/** As the files have it: the page isolates what runs the other way. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '').trim();

function allWords(language: string): readonly (NamedWords & { readonly fixed: readonly string[] })[] {
  return loadedWords(language).flatMap(([namespace, file]) => Object.entries(file).map(([key, text]) => ({
    name: `${namespace}: ${key}`, words: cutWords(text).map((part, index) => (index % 2 === 0 ? part : '…')).join(''), fixed: fixedParts(text),
  })));
}

/** Words with the names of all keys that say just them: nobody but a translator can tell which of them is meant. */
function withAllNames(found: readonly NamedWords[]): NamedWords[] {
  const byWords = new Map<string, string>();
  for (const { words, name } of found) byWords.set(words, [byWords.get(words) ?? [], name].flat().join(', '));
  return [...byWords].map(([words, name]) => ({ name, words }));
}

/** Words of the files that stand in a piece of the page, for example in what somebody marked. The longest first, five at most. */
export function wordsMarked(language: string, piece: string): NamedWords[] {
  const text = plain(piece);
  if (text.length < 3) return [];
  return withAllNames(allWords(language)
    .filter(({ fixed }) => fixed.length > 0 && (fixed.every((part) => text.includes(part)) || fixed.some((part) => part.includes(text))))
    .toSorted((a, b) => b.fixed.join('').length - a.fixed.join('').length)).slice(0, 5);
}

/** A text short enough to stand within another by chance counts only where it is a whole line. */
const fewLetters = 20;

function standsIn(text: string, parts: readonly string[]): RegExpExecArray | null {
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join('.+');
  return new RegExp(parts.join('').length < fewLetters ? `^${pattern}$` : pattern, 'mu').exec(text);
}

/** Every text of the files that stands on a page, in the order of the page. Values are gaps: what the page shows about a person is no part of it. */
export function wordsOnPage(language: string, page: string): NamedWords[] {
  const text = plain(page);
  return withAllNames(allWords(language)
    .flatMap(({ name, words, fixed }) => {
      const found = fixed.length === 0 ? null : standsIn(text, words.split('…').map((part) => part.trim()));
      return found ? [{ name, words, place: found.index }] : [];
    })
    .toSorted((a, b) => a.place - b.place));
}
