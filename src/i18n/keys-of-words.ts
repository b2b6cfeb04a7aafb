import { cutWords } from './fill-words.ts';
import { loadedWords } from './word-store.ts';

/** Keys whose words stand in a piece of the page, for example in what somebody marked: `home: due.late`. The longest words first, five at most. */
export function keysOfWords(language: string, piece: string): string[] {
  const text = piece.trim();
  if (text.length < 3) return [];
  const found = loadedWords(language).flatMap(([namespace, file]) => Object.entries(file).flatMap(([key, words]) => {
    const fixed = cutWords(words).filter((_part, index) => index % 2 === 0).map((part) => part.trim()).filter((part) => part.length > 2);
    const stands = fixed.length > 0 && (fixed.every((part) => text.includes(part)) || fixed.some((part) => part.includes(text)));
    return stands ? [{ name: `${namespace}: ${key}`, length: fixed.join('').length }] : [];
  }));
  return found.toSorted((a, b) => b.length - a.length).slice(0, 5).map((one) => one.name);
}
