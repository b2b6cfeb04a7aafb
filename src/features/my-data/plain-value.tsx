import type { ItemValue } from '#contract/my-data.ts';
import { sayMoney } from '#src/i18n/say-money.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A value that may be read, in the person's own words and dates. */
export function PlainValue({ value }: { value: Exclude<ItemValue, { kind: 'covered' }> }) {
  const { say } = useWords('my-data');
  const { date } = useDates();
  switch (value.kind) {
    // What the landlord's staff wrote is in English; a name, whose words all begin large, is in no language.
    case 'text': return <bdi lang={/(?:^|\s)\p{Ll}/u.test(value.text) ? 'en' : undefined}>{value.text}</bdi>;
    case 'date': return date(value.date);
    case 'money': return <bdi>{sayMoney(value.pence)}</bdi>;
    case 'yes-no': return say(value.yes ? 'value.yes' : 'value.no');
    case 'address': return <span>{value.lines.map((line) => <span key={line}><bdi>{line}</bdi><br /></span>)}</span>;
  }
}
