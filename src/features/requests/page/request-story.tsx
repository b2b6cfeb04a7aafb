import { lazy, Suspense } from 'react';
import type { Organisation } from '#contract/organisation.ts';
import type { RequestFull } from '#contract/requests.ts';
import { actingNow } from '#src/api/acting.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { RequestClockLine } from '../clock/request-clock-line.tsx';
import { KeepRequest } from './keep-request.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { RequestTimeline } from './request-timeline.tsx';
import { YourTurn } from './your-turn.tsx';

// Of some requests only: of one kind, or late, or answered, or complained about.
const ComplaintRoutes = lazy(async () => ({ default: (await import('./complaint-routes.tsx')).ComplaintRoutes }));
const RequestComplaints = lazy(async () => ({ default: (await import('./request-complaints.tsx')).RequestComplaints }));
const RequestHold = lazy(async () => ({ default: (await import('./request-hold.tsx')).RequestHold }));

// Towards the end of the page: what comes before it is read first.
const WhatWasAsked = lazy(async () => ({ default: (await import('./what-was-asked.tsx')).WhatWasAsked }));
const WithdrawRequest = lazy(async () => ({ default: (await import('./withdraw-request.tsx')).WithdrawRequest }));

interface RequestStoryProps {
  readonly request: RequestFull;
  readonly organisation: Organisation | undefined;
}

/** Ends with which every way to complain is named: something was refused, withheld or not found (UK GDPR Art. 12(4), 15(1)(f)). */
const answered: ReadonlySet<RequestFull['state']> = new Set<RequestFull['state']>(['refused', 'partly-completed', 'nothing-held', 'completed']);

/** A request as it stands. */
export function RequestStory({ request, organisation }: RequestStoryProps) {
  const { t, say, language } = useWords('requests');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const { clock, state, turn } = request;
  const endedOn = clock.status === 'ended' ? request.events.at(-1)?.on : undefined;
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle above={say('page.reference', { reference: request.reference })} lede={turn === 'resident' ? undefined : say(`state.${state}.lede`)}>{say(`kind.${request.kind}`)}</PageTitle>
      {turn === 'resident' && <YourTurn request={request} />}
      {request.hasAnswer && (actingNow() ? <OnlyTheirs /> : <p><LinkButton href={`/${language}/requests/${request.id}/answer`}>{say('answer.open')}</LinkButton></p>)}
      <RequestClockLine clock={clock} turn={turn} name={organisation?.name ?? t('page.us')} endedOn={endedOn} />
      {request.hold && <Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><RequestHold hold={request.hold} today={clock.today} /></Suspense>}
      {request.complaints && <Suspense fallback={<Skeleton label={common.t('loading')} rows={1} />}><RequestComplaints complaints={request.complaints} /></Suspense>}
      {clock.overdue && <Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><ComplaintRoutes why="late" organisation={organisation} requestId={request.id} /></Suspense>}
      <PageSection title={say('messages.title')} id="messages">
        <p>{say('messages.lede')}</p>
        <p><LinkButton variant="secondary" href={`/${language}/messages/${request.id}`}>{say('messages.open')}</LinkButton></p>
      </PageSection>
      <PageSection title={say('events.title')} id="events"><RequestTimeline kind={request.kind} events={request.events} /></PageSection>
      <PageSection title={say('asked.title')} id="asked"><Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><WhatWasAsked request={request} /></Suspense></PageSection>
      {!clock.overdue && answered.has(state) && <Suspense fallback={<Skeleton label={common.t('loading')} rows={4} />}><ComplaintRoutes why="answered" organisation={organisation} requestId={request.id} /></Suspense>}
      <KeepRequest request={request} organisation={organisation} />
      <Suspense fallback={request.canWithdraw && <Skeleton label={common.t('loading')} rows={2} />}><WithdrawRequest request={request} /></Suspense>
      {reachUs}
    </div>
  );
}
