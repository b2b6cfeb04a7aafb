import { type Answers, textOf } from './path.ts';

export const dateParts = ['day', 'month', 'year'] as const;

/** Names under which the three parts of a date are kept. */
export const partOf = (name: string, part: (typeof dateParts)[number]): string => `${name}-${part}`;

/** Whether nothing at all was typed. */
export function isDateEmpty(answers: Answers, name: string): boolean {
  return dateParts.every((part) => textOf(answers, partOf(name, part)).trim() === '');
}

/** `YYYY-MM-DD` of what was typed; `undefined` where there is no such date. */
export function dateOf(answers: Answers, name: string): string | undefined {
  const typed = dateParts.map((part) => textOf(answers, partOf(name, part)).trim());
  if (!typed.every((part) => /^\d+$/u.test(part))) return undefined;
  const [day = 0, month = 0, year = 0] = typed.map(Number);
  if (year < 1900 || year > 2999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** A date as it stands in the three fields. */
export function partsOf(name: string, date: string): Answers {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [partOf(name, 'day')]: String(Number(day)), [partOf(name, 'month')]: String(Number(month)), [partOf(name, 'year')]: year };
}
