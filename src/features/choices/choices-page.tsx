import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { choicesQuery } from './choices.query.ts';
import { choicesWithPending } from './choices-with-pending.ts';
import { followChoices } from './follow-choices.ts';
import { OfflineChoices } from './offline-choices.tsx';
import { OtherUses } from './other-uses.tsx';
import { PurposeRow } from './purpose-row.tsx';
import { SaidOnce } from './said-once.tsx';
import { StopMarketing } from './stop-marketing.tsx';
import { stopsOf } from './stops-of.ts';
import { useChoiceActs } from './use-choice-acts.ts';

export const readAhead = (client: QueryClient, language: string) => client.prefetchQuery(choicesQuery(language));

/** Whether the person decides about it: by a switch, or at a place that it names. */
const isDecided = (one: { readonly channels: readonly unknown[]; readonly takenBackAt?: unknown }) => one.channels.length > 0 || one.takenBackAt !== undefined;

/** Every use of the person's data on one screen: switches for what they decide, basis and right for the rest. */
export function ChoicesPage() {
  const { say, language } = useWords('choices');
  const common = useWords('common');
  const client = useQueryClient();
  const { readFailed, wayIntoCopy } = useAppActs();
  const { data, error, refetch } = useQuery(choicesQuery(language));
  const { entries } = useOutbox();
  const acts = useChoiceActs(language);
  useEffect(() => followChoices(client), [client]);
  const purposes = useMemo(() => data && choicesWithPending(data.purposes, entries), [data, entries]);
  const others = data?.purposes.filter((one) => !isDecided(one)) ?? [];
  const marketing = purposes?.filter((one) => one.marketing).flatMap((one) => one.channels) ?? [];
  const again = () => { void refetch(); };
  const offline = error && ['offline', 'unreachable'].includes(refusalOf(error.failure));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <SaidOnce said={acts.said} />
      {!purposes && !error && <Skeleton label={common.t('loading')} shape="rows" rows={8} />}
      {!purposes && error && (offline ? <>{wayIntoCopy(again)}<OfflineChoices entries={entries} acts={acts} again={again} /></> : readFailed(error, again))}
      {purposes && (
        <>
          {marketing.length > 0 && <StopMarketing stops={stopsOf(purposes)} waits={marketing.some((one) => one.pending)} acts={acts} />}
          <section aria-labelledby="yours">
            <div className="choice-heading"><h2 id="yours">{say('yours.title')}</h2></div>
            {purposes.filter(isDecided).map((one) => <PurposeRow key={one.id} purpose={one} acts={acts} />)}
          </section>
          <OtherUses purposes={others} />
        </>
      )}
    </div>
  );
}
