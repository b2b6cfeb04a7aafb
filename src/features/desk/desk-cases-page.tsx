import { useQuery } from '@tanstack/react-query';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ComplaintRow } from './cases/complaint-row.tsx';
import { HoldRow } from './cases/hold-row.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskComplaintsQuery, deskHoldsQuery } from './cases/cases.queries.ts';

function Complaints() {
  const { say, language } = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(deskComplaintsQuery(language));
  if (!data) return error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={3} />;
  return data.complaints.length === 0 ? <EmptyState title={say('case.none')} /> : data.complaints.map((one) => <ComplaintRow key={one.id} complaint={one} />);
}

function Holds() {
  const { say, language } = useWords('desk');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(deskHoldsQuery(language));
  if (!data) return error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={3} />;
  return data.holds.length === 0 ? <EmptyState title={say('case.hold.none')} /> : data.holds.map((one) => <HoldRow key={one.id} hold={one} />);
}

/** Complaints to acknowledge and answer, and recordings to keep. */
export function DeskCasesPage() {
  const { say } = useWords('desk');
  const more = useWords('desk-more');
  return (
    <DeskFrame>
      <PageTitle lede={say('case.lede')}>{say('case.title')}</PageTitle>
      <PageSection title={say('case.complaints')} id="complaints">
        <p><LinkButton variant="secondary" href={`/${more.language}/desk/complaint`}>{more.say('complaint.title')}</LinkButton></p>
        <Complaints />
      </PageSection>
      <PageSection title={say('case.holds')} id="holds"><Holds /></PageSection>
    </DeskFrame>
  );
}
