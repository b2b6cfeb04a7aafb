import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import type { RequestEventKind } from '#contract/request-words.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { daysSaid, rowKind } from './clock-words.ts';
import { DeskFrame } from './desk-frame.tsx';
import { deskRequestQuery } from './desk.queries.ts';
import { AskedWords } from './one/asked-words.tsx';
import { ClockFacts } from './one/clock-facts.tsx';
import { JustDone } from './one/just-done.tsx';
import { PersonFacts } from './one/person-facts.tsx';
import { useSaid } from './use-said.ts';

/** What was asked is read before anything is done about it. */
const ActForm = lazy(async () => ({ default: (await import('./one/act-form.tsx')).ActForm }));
/** Of access requests only. */
const AnswerLink = lazy(async () => ({ default: (await import('./one/answer-link.tsx')).AnswerLink }));
/** Of those that somebody complained about. */
const ComplaintsAbout = lazy(async () => ({ default: (await import('./one/complaints-about.tsx')).ComplaintsAbout }));
/** Of answers that a second person checks. */
const CheckNote = lazy(async () => ({ default: (await import('./one/check-note.tsx')).CheckNote }));
/** Few requests have to be sorted. */
const SortForm = lazy(async () => ({ default: (await import('./one/sort-form.tsx')).SortForm }));
/** Fetched once the request stands: it is read first. */
const WriteComplaint = lazy(async () => ({ default: (await import('./one/write-complaint.tsx')).WriteComplaint }));
const DeskTimeline = lazy(async () => ({ default: (await import('./one/desk-timeline.tsx')).DeskTimeline }));
const DeskMessages = lazy(async () => ({ default: (await import('./messages/desk-messages.tsx')).DeskMessages }));

function One({ id }: { id: string }) {
  const { say, language } = useWords('desk');
  const common = useWords('common');
  const said = useSaid();
  const { readFailed } = useAppActs();
  const [done, setDone] = useState<{ readonly event: RequestEventKind; readonly count: number }>();
  const { data, error, refetch } = useQuery(deskRequestQuery(id, language));
  const back = <BackLink href={`/${language}/desk`}>{say('one.back')}</BackLink>;
  if (error?.code === 'not-found' || error?.code === 'invalid-input') return <>{back}<PageTitle lede={say('one.not-found.lede')}>{say('one.not-found')}</PageTitle></>;
  if (!data) return <>{back}{error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="title" rows={6} />}</>;
  const days = daysSaid(data.clock);
  const onDone = (event: RequestEventKind) => setDone((last) => ({ event, count: (last?.count ?? 0) + 1 }));
  return (
    <>
      {back}
      <PageTitle above={<bdi className="nowrap">{data.reference}</bdi>} lede={<StatusTag kind={rowKind(data)}>{say(`state.${data.state}`)}{days && <> · {said(days)}</>}</StatusTag>}>{say(`kind.${data.kind}`)}</PageTitle>
      <div className="desk-one">
        <div className="stack-wide">
          {done && <JustDone key={done.count} title={say(`act.${done.event}`)}><p>{say('do.done.body')}</p></JustDone>}
          <PageSection title={say('one.asked')} id="asked"><AskedWords request={data} /></PageSection>
          {data.complaints.length > 0 && <Suspense><ComplaintsAbout complaints={data.complaints} /></Suspense>}
          {data.kind === 'access' && <Suspense><AnswerLink requestId={data.id} /></Suspense>}
          {data.secondPerson.length > 0 && <Suspense><CheckNote request={data} /></Suspense>}
          {data.canSort && <Suspense><SortForm request={data} onDone={() => onDone('sort')} /></Suspense>}
          <Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><ActForm request={data} onDone={onDone} /></Suspense>
          <Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><DeskMessages request={data} /></Suspense>
        </div>
        <div className="stack-wide">
          <PageSection title={say('one.clock')} id="clock"><ClockFacts clock={data.clock} /></PageSection>
          <PageSection title={say('one.person')} id="person"><PersonFacts request={data} /><Suspense><WriteComplaint request={data} /></Suspense></PageSection>
          <PageSection title={say('one.events')} id="events"><Suspense fallback={<Skeleton label={common.t('loading')} rows={3} />}><DeskTimeline events={data.events} /></Suspense></PageSection>
        </div>
      </div>
    </>
  );
}

/** One request on one screen: what was asked, its clock, what happened, and what the law allows now. */
export function DeskRequestPage() {
  const id = useLocation().pathname.split('/').at(-1) ?? '';
  return <DeskFrame><One key={id} id={id} /></DeskFrame>;
}
