import type { ReactNode } from 'react';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ClockSentence } from './clock-sentences.ts';

/** Says sentences about a clock in the language of the page: `text` for attributes, `node` for the page. */
export function useClockText() {
  const { t, say } = useWords('clock');
  const { date } = useDates();
  const said = (dates: ClockSentence['dates'] = {}) => Object.fromEntries(Object.entries(dates).map(([name, value]) => [name, date(value, 'long')]));
  return {
    text: ({ key, dates, values }: ClockSentence): string => t(key, { ...said(dates), ...values }),
    node: ({ key, dates, values }: ClockSentence): ReactNode => say(key, { ...said(dates), ...values }),
  };
}

/** One sentence about a clock. */
export function ClockText({ sentence }: { sentence: ClockSentence }) {
  return useClockText().node(sentence);
}
