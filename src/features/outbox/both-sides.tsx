import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listChoices } from '#contract/choices.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Link } from '#src/components/link.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

/** Two decisions about one thing, from two places: what was decided here and when, what stands now and since when, and why. Neither is hidden, and nothing is chosen for the person. */
export function BothSides({ entry, what }: { entry: PlacedEntry; what: ReactNode }) {
  const { say, language } = useWords('under-way');
  const choices = useWords('choices');
  const here = useMoreWords('choices');
  const { day, time } = useDates();
  const { data } = useQuery(readOptions(listChoices, { query: { language } }));
  const now = data?.purposes.find(({ id }) => id === entry.face['purposeId'])?.channels.find(({ channel }) => channel === entry.face['channel']);
  const since = now?.effectiveAt;
  const stands = here && now && (
    <>
      {choices.say(`standing.${now.state}`, since ? { date: day(since) } : {})}
      {since && <> {say('conflict.since', { time: time(since) })}</>}
      {now.receiptId !== null && <> <Link href={`/${language}/receipts/${now.receiptId}`}>{say('conflict.receipt')}</Link></>}
    </>
  );
  return (
    <>
      <p>{say('conflict.why')}</p>
      <SummaryList rows={[
        { label: say('conflict.here'), value: <>{what}<br /><span className="quiet">{say('conflict.when', { day: day(entry.createdAt), time: time(entry.createdAt) })}</span></> },
        { label: say('conflict.now'), value: stands ?? say('conflict.not-known') },
      ]}
      />
    </>
  );
}
