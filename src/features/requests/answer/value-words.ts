import { useCallback } from 'react';
import type { ItemValue } from '#contract/my-data.ts';
import { sayMoney } from '#src/i18n/say-money.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A value as the lines that a person reads. What is covered has none. */
export function useValueLines(): (value: ItemValue) => readonly string[] {
  const { t } = useWords('my-data');
  const { date } = useDates();
  return useCallback((value: ItemValue) => {
    switch (value.kind) {
      case 'text': return [value.text];
      case 'date': return [date(value.date)];
      case 'money': return [sayMoney(value.pence)];
      case 'yes-no': return [t(value.yes ? 'value.yes' : 'value.no')];
      case 'address': return value.lines;
      case 'covered': return [];
    }
  }, [t, date]);
}
