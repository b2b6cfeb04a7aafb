import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '#src/router/router.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { actingNow } from '#src/api/acting.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { EditForm } from './edit-form.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { reachQuery } from './reach.query.ts';

function Point() {
  const { say, language } = useWords('reach');
  const common = useWords('common');
  const { readFailed, reachUs } = useAppActs();
  const navigate = useNavigate();
  const pointId = useLocation().pathname.split('/').at(-1);
  const { data, error, refetch } = useQuery(reachQuery());
  const point = data?.points.find((one) => one.id === pointId);
  const overview = `/${language}/settings/reach`;
  const leave = () => { navigate(overview); };
  return (
    <div className="stack-wide">
      <BackLink href={overview}>{say('title')}</BackLink>
      <PageTitle above={point && say(`point.${point.kind}`)}>{point ? <bdi>{point.value}</bdi> : say('title')}</PageTitle>
      {point && !point.verified && <ConfirmForm point={point} onConfirmed={leave} />}
      {point && <EditForm key={point.id} point={point} onDone={leave} />}
      {data && !point && <><EmptyState title={common.say('not-found.title')} />{reachUs}</>}
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={4} />)}
    </div>
  );
}

/** One contact point: its code first, then its rules and its end. */
export function PointPage() {
  const { say } = useWords('reach');
  return actingNow() ? <OnlyTheirs title={say('title')} back="settings/reach" /> : <Point />;
}
