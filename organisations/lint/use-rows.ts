import type { LawData } from './law-data.ts';
import type { NoticePart } from './notice-parts.ts';

/** One row of a table of uses: why, by what right, how long. */
export interface UseRow {
  readonly field: string;
  readonly why: string;
  readonly lawful: string;
  readonly howLong: string;
}

const cellsOf = (line: string): string[] => line.trim().replace(/^\||\|$/gu, '').split('|').map((one) => one.replaceAll('*', '').trim());

/** Rows of the tables whose heads name a use, its basis and its end, wherever they stand in a notice. */
export function useRows(parts: readonly NoticePart[], { why, lawful, howLong }: LawData['duties']['table']): UseRow[] {
  return parts.flatMap(({ field, markdown }) => {
    let head: string[] | undefined;
    return markdown.split('\n').flatMap((line): UseRow[] => {
      if (!line.trim().startsWith('|')) {
        head = undefined;
        return [];
      }
      const cells = cellsOf(line);
      if (!head) {
        head = cells;
        return [];
      }
      const [first, second, third] = [why, lawful, howLong].map((names) => cells[head?.findIndex((one) => names.includes(one)) ?? -1]);
      return first === undefined || second === undefined || third === undefined || /^:?-+:?$/u.test(first) ? [] : [{ field, why: first, lawful: second, howLong: third }];
    });
  });
}
