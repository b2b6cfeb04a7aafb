import type { ReactNode } from 'react';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Said } from './clock-words.ts';

/** Says a few words of the desk, with their date in words. */
export function useSaid(): (said: Said) => ReactNode {
  const { say } = useWords('desk');
  const { date } = useDates();
  return ({ key, date: on, count }) => say(key, { ...(on !== undefined && { date: date(on, 'long') }), ...(count !== undefined && { count }) });
}
