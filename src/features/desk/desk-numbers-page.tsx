import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readDeskLog } from '#contract/desk.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { Button } from '#src/components/button.tsx';
import { DataTable } from '#src/components/data-table.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskCountsQuery } from './desk.queries.ts';
import { MonthChart } from './numbers/month-chart.tsx';
import { saveBlob } from '#src/api/save-blob.ts';
import { useMonth } from './numbers/use-month.ts';

function Log() {
  const { say } = useWords('desk-numbers');
  const desk = useWords('desk');
  const [state, setState] = useState<'rest' | 'busy' | 'failed' | number>('rest');
  const save = async () => {
    setState('busy');
    const pages: string[] = [];
    for (let [rows, after] = [0, undefined as string | undefined];;) {
      const result = await call(readDeskLog, { query: { ...(after !== undefined && { after }) } });
      if (!result.ok) return setState('failed');
      const { csv, next, fileName } = result.body;
      pages.push(csv);
      rows += result.body.rows;
      if (next === null) {
        saveBlob(new Blob(pages, { type: 'text/csv;charset=utf-8' }), fileName);
        return setState(rows);
      }
      after = next;
    }
  };
  return (
    <PageSection title={say('log.title')} id="log">
      <p>{say('log.lede')}</p>
      <p><Button variant="secondary" icon={<DownloadIcon />} busy={state === 'busy'} busyWords={desk.t('do.busy')} onClick={() => { void save(); }}>{say('log.save')}</Button></p>
      <p role="status">{state === 'failed' ? say('log.failed') : typeof state === 'number' && say('log.saved', { count: state })}</p>
    </PageSection>
  );
}

function Numbers() {
  const { t, say } = useWords('desk-numbers');
  const desk = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(deskCountsQuery);
  const month = useMonth();
  if (!data) return error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={6} />;
  return (
    <>
      <PageSection title={say('numbers.chart')} id="months">
        <MonthChart months={data.months} />
        <DataTable
          hiddenCaption caption={say('numbers.chart')} rows={data.months.toReversed()} rowKey={(one) => one.month}
          columns={[
            { key: 'month', heading: t('numbers.month'), cell: (one) => month(one.month) },
            { key: 'received', heading: t('numbers.received'), cell: (one) => one.received, numeric: true },
            { key: 'ended', heading: t('numbers.ended'), cell: (one) => one.ended, numeric: true },
            { key: 'late', heading: t('numbers.late'), cell: (one) => one.endedLate, numeric: true },
            { key: 'overdue', heading: t('numbers.overdue'), cell: (one) => one.overdue, numeric: true },
            { key: 'days', heading: t('numbers.days'), cell: (one) => one.medianDays ?? t('numbers.none'), numeric: true },
          ]}
        />
      </PageSection>
      <PageSection title={say('numbers.kinds')} id="kinds">
        <DataTable
          hiddenCaption caption={say('numbers.kinds')} rows={data.kinds} rowKey={(one) => one.kind}
          columns={[
            { key: 'kind', heading: t('numbers.kind'), cell: (one) => desk.say(`kind.${one.kind}`) },
            { key: 'open', heading: t('numbers.open'), cell: (one) => one.open, numeric: true },
            { key: 'year', heading: t('numbers.year'), cell: (one) => one.received, numeric: true },
          ]}
        />
      </PageSection>
      <Log />
    </>
  );
}

/** Counts and times, and the log that a regulator asks for. */
export function DeskNumbersPage() {
  const { say } = useWords('desk-numbers');
  return (
    <DeskFrame>
      <PageTitle lede={say('numbers.lede')}>{say('numbers.title')}</PageTitle>
      <Numbers />
    </DeskFrame>
  );
}
