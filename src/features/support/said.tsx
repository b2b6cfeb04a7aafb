import type { SupportDetails } from '#contract/support-words.ts';
import { type SummaryRow, SummaryList } from '#src/components/summary-list.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What the list says of a person. */
export function Said({ details }: { details: SupportDetails }) {
  const { say } = useWords('support');
  const rows: SummaryRow[] = [
    ...(details.needs.length > 0 ? [{ label: say('form.title'), value: <ul>{details.needs.map((one) => <li key={one}>{say(`need.${one}`)}</li>)}</ul> }] : []),
    ...(details.words === '' ? [] : [{ label: say('form.words'), value: <bdi>{details.words}</bdi> }]),
    ...(details.call ? [{ label: say('form.call-name'), value: [details.call.name, details.call.phone].map((one) => <div key={one}><bdi>{one}</bdi></div>) }] : []),
    ...(details.language === null ? [] : [{ label: say('form.language'), value: nameOfLanguage(details.language) }]),
  ];
  return <SummaryList rows={rows} />;
}
