import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActivityEntry } from '#contract/activity.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { DataTable } from '#src/components/data-table.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { Segments } from '#src/components/segments.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { actWords } from './act-words.ts';
import { activityQuery, type Who } from './activity.query.ts';

/** Where what was done can be opened; `undefined` where there is nothing to open. */
function placeOf({ about }: ActivityEntry, language: string): string | undefined {
  if (about?.kind === 'category') return `/${language}/my-data/${about.id}`;
  if (about?.kind === 'choice') return `/${language}/receipts/${about.receiptId}`;
  return about?.kind === 'request' ? `/${language}/requests/${about.id}` : undefined;
}

function Act({ entry }: { entry: ActivityEntry }) {
  const { say, language } = useWords('activity');
  const { offered } = useAppActs();
  const { key, values } = actWords(entry);
  const words = say(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : <ForeignText words={value} />])));
  const place = placeOf(entry, language);
  const href = place && offered(place);
  return <>{href ? <Link href={href}>{words}</Link> : words}{entry.reason !== null && <span className="quiet"> {say('acts.reason', { reason: entry.reason })}</span>}</>;
}

const actCell = (entry: ActivityEntry) => <Act entry={entry} />;

/** Who did what with the record, newest first. What others did is shown first: whoever reads their own pages a few times a week would not find it among their own openings. */
export function ActList() {
  const { t, say, language } = useWords('activity');
  const common = useWords('common');
  const { day, time } = useDates();
  const { readFailed } = useAppActs();
  const [who, setWho] = useState<Who>('others');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(activityQuery(who, language));
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <PageSection title={say('acts.title')} id="acts">
      <Segments legend={say('acts.who')} value={who} onChange={setWho} options={[{ value: 'others', label: say('acts.others') }, { value: 'everybody', label: say('acts.everybody') }]} />
      {entries && entries.length > 0 && (
        <DataTable
          hiddenCaption caption={say('acts.title')}
          rows={entries}
          rowKey={(entry) => String(entry.place)}
          columns={[
            { key: 'act', heading: t('column.act'), cell: actCell },
            { key: 'by', heading: t('column.by'), cell: (entry) => (entry.office === undefined ? say(`by.${entry.by}`) : say('by.office', { who: t(`by.${entry.by}`), office: entry.office })) },
            { key: 'when', heading: t('column.when'), cell: (entry) => say('acts.when', { day: day(entry.at), time: time(entry.at) }) },
          ]}
        />
      )}
      {entries?.length === 0 && (who === 'others' ? <EmptyState title={say('acts.none-others')}>{say('acts.none-others-body')}</EmptyState> : <EmptyState title={say('acts.none')} />)}
      {!entries && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={6} />)}
      {entries && error && readFailed(error, () => { void fetchNextPage(); })}
      {hasNextPage && !error && <p><Button variant="secondary" busy={isFetchingNextPage} busyWords={common.t('loading')} onClick={() => { void fetchNextPage(); }}>{say('acts.more')}</Button></p>}
    </PageSection>
  );
}
