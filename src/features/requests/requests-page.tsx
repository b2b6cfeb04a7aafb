import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { RequestSummary } from '#contract/request-summary.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { summaryAt, todayNow } from './clock/clock-now.ts';
import { useNow } from './clock/use-now.ts';
import { AskForSomething } from './list/ask-for-something.tsx';
import { EndedRequests } from './list/ended-requests.tsx';
import { OnThisDevice } from './list/on-this-device.tsx';
import { OpenRequests } from './list/open-requests.tsx';
import { requestsQuery } from './requests.query.ts';
import { useWaitingActs } from '#src/offline/outbox/use-waiting-acts.ts';
import { useFollowRequests } from './follow-requests.ts';

export const readAhead = (client: QueryClient, language: string) => client.prefetchQuery(requestsQuery(language));

/** Everything the person has asked for, by its clock; what is only on this device apart; and how to ask for more. */
export function RequestsPage() {
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const { readFailed, offered } = useAppActs();
  useFollowRequests();
  const { ready, acts } = useWaitingActs();
  const now = useNow();
  const { data, error, refetch, dataUpdatedAt } = useQuery(requestsQuery(language));
  const requests = data?.requests.map((one) => summaryAt(one, todayNow(one.clock.today, dataUpdatedAt, now)));
  // A restriction that was granted waits for nobody, and is in force all the same.
  const isOpen = ({ turn, state }: RequestSummary) => turn !== 'nobody' || state === 'restricted';
  // The list waits for the device, which is fast, so that nothing jumps; what is on the device never waits for the network.
  const settled = ready && (requests !== undefined || error !== null);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {ready && <OnThisDevice requests={requests ?? []} acts={acts} />}
      {!settled && <Skeleton label={common.t('loading')} rows={6} />}
      {settled && (requests ? <OpenRequests requests={requests.filter(isOpen)} /> : error && readFailed(error, () => { void refetch(); }))}
      {settled && <AskForSomething />}
      {settled && offered(`/${language}/complaints`) && <PageSection title={say('complaints.title')} id="complaints"><p>{say('complaints.lede')} <Link href={`/${language}/complaints`}>{say('complaints.open')}</Link></p></PageSection>}
      {settled && requests && <EndedRequests requests={requests.filter((one) => !isOpen(one))} />}
    </div>
  );
}
