import type { EmergencyPerson } from '#contract/emergency-list.ts';
import { type SummaryRow, SummaryList } from '#src/components/summary-list.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** One person as the list shows them: where, what they need, whom to call. */
export function EmergencyPersonRow({ person: { home, needs, words, phones, call, speaks } }: { person: EmergencyPerson }) {
  const { say } = useWords('emergency-list');
  const support = useWords('support');
  const rows: SummaryRow[] = [
    { label: say('row.home'), value: home ? home.map((line) => <div key={line}><bdi>{line}</bdi></div>) : say('hidden-home') },
    ...(needs.length > 0 ? [{ label: say('row.needs'), value: <ul>{needs.map((one) => <li key={one}>{support.say(`need.${one}`)}</li>)}</ul> }] : []),
    ...(words === '' ? [] : [{ label: say('row.words'), value: <bdi>{words}</bdi> }]),
    ...(phones.length > 0 ? [{ label: say('row.phones'), value: phones.map((one) => <div key={one}><bdi><a href={`tel:${one}`}>{one}</a></bdi></div>) }] : []),
    ...(call ? [{ label: say('row.call'), value: <><div><bdi>{call.name}</bdi></div><div><bdi><a href={`tel:${call.phone.replaceAll(/[^\d+]/gu, '')}`}>{call.phone}</a></bdi></div></> }] : []),
    { label: say('row.speaks'), value: nameOfLanguage(speaks) },
  ];
  return <SummaryList rows={rows} />;
}
