import { useCallback } from 'react';
import type { ItemLine } from '#contract/items.ts';
import { sayMoney } from '#src/i18n/say-money.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A value as the words by which a person would look for it. */
export function useValueWords(): (line: ItemLine) => string {
  const { t } = useWords('my-data');
  const { date } = useDates();
  return useCallback(({ value }: ItemLine) => {
    switch (value.kind) {
      case 'text': return value.text;
      case 'date': return `${date(value.date)} ${value.date}`;
      case 'money': return sayMoney(value.pence);
      case 'yes-no': return t(value.yes ? 'value.yes' : 'value.no');
      case 'address': return value.lines.join(' ');
      case 'covered': return '';
    }
  }, [t, date]);
}
