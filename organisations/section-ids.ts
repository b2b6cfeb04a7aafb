/** Lower-case words of a heading joined by hyphens; letters of every script are kept. `taken` gives a second one of the same words a number. */
export function sectionId(heading: string, taken: ReadonlySet<string>): string {
  const base = heading.toLocaleLowerCase('en').replaceAll(/<[^>]*>|&[a-z#0-9]+;/gu, '').replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-').replaceAll(/^-|-$/gu, '') || 'section';
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** Headings of the sections of a whole notice, in order. */
export const sectionTitles = (whole: string): string[] => [...whole.matchAll(/^## +(?<title>.+?) *#* *$/gmu)].map((found) => (found.groups?.['title'] ?? '').replaceAll(/[*_`]/gu, ''));

/** Ids of the sections of a whole notice, in order. Those of the English text are the anchors in every language, so that a link holds when the language changes. */
export function sectionIds(whole: string): string[] {
  const taken = new Set<string>();
  return sectionTitles(whole).map((title) => {
    const id = sectionId(title, taken);
    taken.add(id);
    return id;
  });
}
