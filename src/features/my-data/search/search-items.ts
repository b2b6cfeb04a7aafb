import type { ItemLine } from '#contract/items.ts';
import { plainLetters } from '#src/i18n/plain-letters.ts';

/** A fact with the words by which it can be found. */
export interface Findable {
  readonly line: ItemLine;
  readonly words: string;
}

/** What a search looks at: name, kind, home and value. A value that is covered is never looked at, nor one that is covered until tapped, even where it was sent. */
export function findable(items: readonly ItemLine[], say: { readonly category: (id: string) => string; readonly value: (line: ItemLine) => string }): readonly Findable[] {
  return items.map((line) => {
    const value = line.sensitive || line.value.kind === 'covered' ? '' : say.value(line);
    return { line, words: plainLetters([line.label.text, say.category(line.categoryId), line.property ?? '', value].join(' ')) };
  });
}

/** Facts that have every word of the search, in their order; all where nothing is typed. `home`: only of this home. */
export function found(all: readonly Findable[], typed: string, home: string | null): readonly ItemLine[] {
  const wanted = plainLetters(typed).split(/\s+/u).filter((one) => one !== '');
  return all.filter(({ line, words }) => (home === null || line.property === home) && wanted.every((one) => words.includes(one))).map(({ line }) => line);
}
