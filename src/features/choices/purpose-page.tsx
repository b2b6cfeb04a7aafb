import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, type ComponentType } from 'react';
import { decoded } from '#src/router/decoded.ts';
import { useLocation } from '#src/router/router.tsx';
import type { ChoiceHistoryEntry } from '#contract/choices.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useNoticeHref } from '#src/api/notice-href.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { ChannelSwitch } from './channel-switch.tsx';
import { choiceQuery } from './choices.query.ts';
import { choicesWithPending } from './choices-with-pending.ts';
import { FittingRight } from './fitting-right.tsx';
import { followChoices } from './follow-choices.ts';
import { NotKept } from './not-kept.tsx';
import { OfflineChoices } from './offline-choices.tsx';
import { PurposeLaw } from './purpose-law.tsx';
import { SaidOnce } from './said-once.tsx';
import { useChoiceActs } from './use-choice-acts.ts';

// Below the switches, and only there with a connection: it need not hold them up. Where it cannot be fetched the rest of the page stands.
const ChoiceHistory = lazy<ComponentType<{ history: readonly ChoiceHistoryEntry[] }>>(() => import('./choice-history.tsx').then((module) => ({ default: module.ChoiceHistory }), () => ({ default: () => null })));

/** One use in full: what it is, why it may be, on which words, its switches, and all that was decided before. */
export function PurposePage() {
  const { say, language } = useWords('choices');
  const common = useWords('common');
  const client = useQueryClient();
  const { reachUs, readFailed, purposeNames } = useAppActs();
  const purposeId = decoded(useLocation().pathname.split('/')[3]);
  const { data, error, refetch } = useQuery(choiceQuery(purposeId, language));
  const { entries } = useOutbox();
  const hrefOf = useNoticeHref();
  const acts = useChoiceActs(language);
  useEffect(() => followChoices(client), [client]);
  const purpose = useMemo(() => data && choicesWithPending([data.purpose], entries)[0], [data, entries]);
  const again = () => { void refetch(); };
  const back = <BackLink href={`/${language}/choices`}>{say('title')}</BackLink>;

  if (!purpose) {
    const why = error && refusalOf(error.failure);
    const missing = why === 'not-found' || why === 'invalid-input';
    const name = purposeNames[purposeId];
    return (
      <div className="stack-wide">
        {back}
        <PageTitle>{missing ? say('purpose.not-found') : name ? <ForeignText words={name} /> : say('title')}</PageTitle>
        <SaidOnce said={acts.said} />
        {!error && <Skeleton label={common.t('loading')} shape="rows" rows={6} />}
        {missing && <><EmptyState title={say('purpose.not-found')}>{say('purpose.not-found-body')}</EmptyState>{reachUs}</>}
        {(why === 'offline' || why === 'unreachable') && <OfflineChoices entries={entries} acts={acts} again={again} only={purposeId} />}
        {error && !missing && why !== 'offline' && why !== 'unreachable' && readFailed(error, again)}
      </div>
    );
  }
  const { id, version } = purpose.notice;
  return (
    <div className="stack-wide">
      {back}
      <PageTitle lede={<ForeignText words={purpose.description} />}><ForeignText words={purpose.name} /></PageTitle>
      <SaidOnce said={acts.said} />
      {purpose.channels.length > 0 && (
        <PageSection title={say('purpose.choice')}>
          <p><ForeignText words={purpose.consequence} /></p>
          <NotKept purposeId={purpose.id} acts={acts} />
          <ul className="choice-switches">{purpose.channels.map((one) => <ChannelSwitch key={one.channel} purpose={purpose} channel={one} acts={acts} />)}</ul>
        </PageSection>
      )}
      <PageSection title={say('purpose.why')}><PurposeLaw purpose={purpose} /></PageSection>
      {purpose.channels.length === 0 && <PageSection title={say('purpose.right')}><p><ForeignText words={purpose.consequence} /></p><FittingRight purpose={purpose} /></PageSection>}
      <PageSection title={say('purpose.words')}>
        <p>{say('purpose.words-body')}</p>
        <p><LinkButton variant="secondary" href={hrefOf(language, id, version)}>{say('purpose.words-link', { version: version.replace('v', '') })}</LinkButton></p>
      </PageSection>
      {purpose.channels.length > 0 && <PageSection title={say('purpose.history')}><Suspense fallback={<Skeleton label={common.t('loading')} rows={3} />}><ChoiceHistory history={data?.history ?? []} /></Suspense></PageSection>}
    </div>
  );
}
