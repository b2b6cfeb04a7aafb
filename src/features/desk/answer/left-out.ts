import type { WithholdingReason } from '#contract/access-answer.ts';
import type { Passage } from '#contract/desk-answers.ts';

/** A place in the text, from one in a field: a browser shows CR LF as one line end. */
export function placeInText(text: string, inField: number): number {
  let place = 0;
  for (let seen = 0; seen < inField && place < text.length; seen += 1) place += text.startsWith('\r\n', place) ? 2 : 1;
  return place;
}

/** What was chosen, without the space around it; `undefined` where nothing else was. */
export function chosenPart(text: string, from: number, to: number): { readonly from: number; readonly to: number } | undefined {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { from: start, to: end } : undefined;
}

/** The passages of a text with one more. What it lies over becomes one with it. */
export function withPassage(passages: readonly Passage[], of: string, text: string, { from, to }: { readonly from: number; readonly to: number }, reason: WithholdingReason): readonly Passage[] {
  const over = passages.filter((one) => one.from < to && one.to > from);
  const [first, last] = [Math.min(from, ...over.map((one) => one.from)), Math.max(to, ...over.map((one) => one.to))];
  return [...passages.filter((one) => !over.includes(one)), { of, from: first, to: last, words: text.slice(first, last), reason }].toSorted((one, other) => one.from - other.from);
}

/** Every place in all texts where the same words stand and are not left out yet, in large or small letters. */
export function sameWords(texts: ReadonlyMap<string, string>, passages: readonly Passage[], words: string, reason: WithholdingReason): readonly Passage[] {
  const wanted = words.toLowerCase();
  return [...texts].flatMap(([of, text]) => {
    const plain = text.toLowerCase();
    // Where small letters are longer than large ones places would not be the same: then only the words as they are.
    const [where, what] = plain.length === text.length ? [plain, wanted] : [text, words];
    const found: Passage[] = [];
    for (let from = where.indexOf(what); from !== -1; from = where.indexOf(what, from + what.length)) {
      const to = from + what.length;
      if (!passages.some((one) => one.of === of && one.from < to && one.to > from)) found.push({ of, from, to, words: text.slice(from, to), reason });
    }
    return found;
  });
}
