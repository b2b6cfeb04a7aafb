import { useDates } from '#src/i18n/use-dates.ts';

/** A month in words, from `YYYY-MM`: what the language's own long date says without its day. */
export function useMonth(): (month: string) => string {
  const { date } = useDates();
  return (month) => date(`${month}-01`, 'long').replace(/(?<!\d)1(?!\d)(?:\.|º)?\s*(?:de\s+)?/u, '').trim();
}
