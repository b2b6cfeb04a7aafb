import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExportFormat, startExport } from '#contract/exports.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { useStepUp } from '#src/api/step-up-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { ItemList } from '#src/components/item-row.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ExportRow } from './export-row.tsx';
import { exportsQuery } from './exports.query.ts';

const formats = ['page', 'csv', 'json'] as const satisfies readonly ExportFormat[];
/** How often the page looks whether a file is ready, in milliseconds. */
const look = 1500;

/** All of one's data as a file: asked for here, made in the background, fetched when it is ready. */
export function TakeAwayPage() {
  const { t, say, language } = useWords('take-away');
  const common = useWords('common');
  const problems = useWords('problems');
  const { readFailed } = useAppActs();
  const client = useQueryClient();
  const stepUp = useStepUp();
  const [format, setFormat] = useState<ExportFormat>('page');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { data, error, refetch } = useQuery({
    ...exportsQuery(),
    refetchInterval: ({ state }) => (state.data?.exports.some((one) => one.state === 'waiting' || one.state === 'making') ? look : false),
  });

  async function ask(): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    const start = () => call(startExport, { body: { format, language } });
    let result = await start();
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed' && await stepUp()) result = await start();
    setBusy(false);
    if (!result.ok) setRefusal(refusalOf(result));
    await client.invalidateQueries({ queryKey: exportsQuery().queryKey });
  }

  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data`}>{common.say('nav.my-data')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <div className="stack">
        <RadioGroup legend={t('format')} name="format" value={format} onChange={(event) => { setFormat(event.target.value as ExportFormat); }} options={formats.map((one) => ({ value: one, label: t(`format.${one}`) }))} />
        {refusal && (
          <NoticeBanner kind={refusal === 'offline' ? 'waiting' : 'late'} word={common.t(refusal === 'offline' ? 'offline.word' : 'error.title')} title={problems.t(`${refusal}.title`)} role="alert">
            <p>{problems.say(`${refusal}.next`)}</p>
          </NoticeBanner>
        )}
        <p>{say('safe')}</p>
        <p><Button busy={busy} busyWords={t('making')} onClick={() => { void ask(); }}>{say('make')}</Button></p>
      </div>
      <PageSection title={say('files')} id="files">
        {data?.exports.length === 0 && <EmptyState title={say('none')} />}
        {data && data.exports.length > 0 && <ItemList label={t('files')}>{data.exports.map((one) => <ExportRow key={one.id} made={one} />)}</ItemList>}
        {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={2} />)}
      </PageSection>
    </div>
  );
}
