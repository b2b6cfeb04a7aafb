import { useMemo } from 'react';
import { sayDate, sayDay, sayTime } from './dates.ts';
import { useLanguage } from './language-context.ts';

/** Dates and times in the language of the page. `date` takes `YYYY-MM-DD`; `day` and `time` take an instant and say it for Europe/London. */
export function useDates() {
  const language = useLanguage();
  return useMemo(() => ({
    date: (date: string, length?: 'full' | 'long' | 'short') => sayDate(date, language, length),
    day: (instant: string, length?: 'full' | 'long' | 'short') => sayDay(instant, language, length),
    time: (instant: string) => sayTime(instant),
  }), [language]);
}
