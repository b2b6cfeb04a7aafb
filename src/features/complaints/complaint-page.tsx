import { useQuery } from '@tanstack/react-query';
import { shownState } from '#domain/complaints/shown-state.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { complaintQuery, organisationQuery } from './complaints.query.ts';
import { useFollowComplaints } from './follow-complaints.ts';
import { ComplaintBundle } from './page/complaint-bundle.tsx';
import { ComplaintClocks } from './page/complaint-clocks.tsx';
import { ComplaintEvents } from './page/complaint-events.tsx';
import { ComplaintSaid } from './page/complaint-said.tsx';
import { WithdrawComplaint } from './page/withdraw-complaint.tsx';
import { SecondStage } from './page/second-stage.tsx';
import { stateKind } from './state-kind.ts';
import { usePlace } from './use-place.ts';

/** One complaint: its clocks, what was said on both sides, the evidence, and the bundle to take elsewhere. Somebody else's looks as if it never was. */
export function ComplaintPage() {
  const { say, language } = useWords('complaints');
  const common = useWords('common');
  const { readFailed, reachUs } = useAppActs();
  useFollowComplaints();
  const organisation = useQuery(organisationQuery(language)).data;
  const { data, error, refetch } = useQuery(complaintQuery(usePlace(), language));
  const back = <BackLink href={`/${language}/complaints`}>{say('title')}</BackLink>;
  if (error?.code === 'not-found') {
    return <div className="stack-wide">{back}<PageTitle lede={say('not-found.lede')}>{say('not-found.title')}</PageTitle><p><LinkButton href={`/${language}/complaints`}>{say('title')}</LinkButton></p>{reachUs}</div>;
  }
  if (!data) return <div className="stack-wide">{back}<PageTitle>{say('page.title')}</PageTitle>{error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={5} />}</div>;
  const state = shownState(data);
  return (
    <div className="stack-wide">
      {back}
      <PageTitle above={say('page.reference', { reference: data.reference })} lede={say(`page.lede.${state}`)}>{say('page.title')}</PageTitle>
      <p><StatusTag kind={stateKind(state, data.clock.overdue || data.service?.overdue === true)}>{say(`state.${state}`)}</StatusTag></p>
      <ComplaintClocks complaint={data} />
      <SecondStage complaint={data} />
      <ComplaintEvents events={data.events} />
      <ComplaintSaid complaint={data} />
      <ComplaintBundle complaint={data} organisation={organisation} />
      <WithdrawComplaint complaint={data} />
      {reachUs}
    </div>
  );
}
