import { useMemo } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { readCounter } from '#contract/counter.ts';
import { type Column, DataTable } from '#src/components/data-table.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

type Today = AnswerOf<typeof readCounter>['body']['today'];

interface Speech {
  readonly words: ReturnType<typeof useWords<'counter'>>;
  readonly dates: ReturnType<typeof useDates>;
}

function columnsWith({ words: { t, say }, dates: { time } }: Speech): readonly Column<Today[number]>[] {
  return [
    { key: 'from', heading: t('today.from'), numeric: true, cell: (one) => <bdi>{time(one.openedAt)}</bdi> },
    { key: 'to', heading: t('today.to'), numeric: true, cell: (one) => (one.endedAt === null ? say('today.open') : <bdi>{time(one.endedAt)}</bdi>) },
    { key: 'check', heading: t('today.check'), cell: (one) => say(`check-kind.${one.check}`) },
    { key: 'by', heading: t('today.by'), cell: (one) => one.endedBy !== null && say(`today.by.${one.endedBy}`) },
  ];
}

/** The officer's sessions of today. No name: who sits at this desk next must not see who was here. */
export function TodayList({ today }: { today: Today }) {
  const words = useWords('counter');
  const dates = useDates();
  const columns = useMemo(() => columnsWith({ words, dates }), [words, dates]);
  if (today.length === 0) return null;
  return (
    <PageSection title={words.say('today.title')} id="today">
      <DataTable caption={words.say('today.caption', { count: today.length })} rows={today} rowKey={(one) => one.sessionId} columns={columns} />
    </PageSection>
  );
}
