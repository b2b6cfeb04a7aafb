import { useQuery } from '@tanstack/react-query';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useClockNow } from './clock/use-clock-now.ts';
import { RequestNotFound } from './page/request-not-found.tsx';
import { RequestStory } from './page/request-story.tsx';
import { organisationQuery, requestQuery } from './requests.query.ts';
import { usePlace } from './use-place.ts';
import { useFollowRequests } from './follow-requests.ts';

/** One request: its clock, what has happened, what was asked, and what can be done. Somebody else's looks as if it never was. */
export function RequestPage() {
  const id = usePlace();
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  useFollowRequests();
  const organisation = useQuery(organisationQuery(language)).data;
  const { data, error, refetch, dataUpdatedAt } = useQuery(requestQuery(id, language));
  const clock = useClockNow(data, dataUpdatedAt, organisation);
  if (error?.code === 'not-found') return <RequestNotFound />;
  if (!data || !clock) {
    return (
      <div className="stack-wide">
        <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
        <PageTitle>{say('page.title')}</PageTitle>
        {error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={5} />}
      </div>
    );
  }
  return <RequestStory request={{ ...data, clock }} organisation={organisation} />;
}
