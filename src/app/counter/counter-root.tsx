import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ComponentProps } from 'react';
import { may, roleOfStaff } from '#contract/permissions.ts';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { officerQuery, todayQuery } from '#src/features/counter/counter-reads.ts';
import { GoOn } from '#src/features/counter/go-on.tsx';
import { OpenPerson } from '#src/features/counter/open-person.tsx';
import { StaffSignIn } from '#src/features/counter/staff-sign-in.tsx';
import { TodayList } from '#src/features/counter/today-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { PageBoundary } from '../page-boundary.tsx';
import { officerKey } from '#src/offline/visits/visit-outbox.ts';
import { usePageLanguage } from '../use-page-language.ts';
import { readFailed } from '../read-failed.tsx';
import type { ShellData } from '../shell-data.ts';
import { tellCounterTabs } from './counter-tabs.ts';
import { CounterFrame } from './counter-frame.tsx';
import { takeInHand, type InHand } from './session-in-hand.ts';
import { LeftFromVisits } from './visit/left-from-visits.tsx';
import { visitHere } from './visit/visit-here.ts';
import { VisitPage } from './visit/visit-page.tsx';
import { WithResident } from './with-resident.tsx';

// Looked through by few.
const Camera = lazy(async () => ({ default: (await import('#src/features/receipts/camera.tsx')).Camera }));

function ScanCode(given: ComponentProps<typeof Camera>) {
  const { say } = useWords('common');
  return <PageBoundary><Suspense fallback={<p>{say('loading')}</p>}><Camera {...given} /></Suspense></PageBoundary>;
}

/** The whole page is loaded anew: nothing of the last person is left in its memory. */
const startAfresh = (): void => location.replace(location.pathname);

function Outside({ onOpened }: { onOpened: (inHand: InHand) => void }) {
  const { say } = useWords('counter');
  const common = useWords('common');
  const officer = useQuery(officerQuery);
  const today = useQuery({ ...todayQuery, enabled: officer.data !== undefined });
  const error = officer.error ?? today.error;
  if (error && ['not-signed-in', 'session-expired', 'not-allowed'].includes(error.code ?? '')) return <><StaffSignIn again={error.code === 'not-allowed'} /><LeftFromVisits officer={undefined} /></>;
  if (error) {
    return (
      <div className="stack-wide">
        <PageTitle>{say('title')}</PageTitle>
        {readFailed(error, () => { void officer.refetch().then(() => today.refetch()); })}
        <LeftFromVisits officer={officer.data && officerKey(officer.data.staffId)} />
      </div>
    );
  }
  if (!officer.data || !today.data) return <Skeleton label={common.t('loading')} shape="title" rows={4} />;
  const { role } = officer.data;
  if (!may(roleOfStaff(role), 'counter-work')) return <StaffSignIn again />;
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {today.data.open
        ? <GoOn open={today.data.open} onOpened={(opened) => onOpened(takeInHand(opened))} onEnded={() => {
          tellCounterTabs();
          startAfresh();
        }} />
        : <OpenPerson onOpened={(opened) => onOpened(takeInHand(opened))} mayOpenFlagged={role === 'safeguarding'} Camera={ScanCode} />}
      <LeftFromVisits officer={officerKey(officer.data.staffId)} />
      <TodayList today={today.data.today} />
    </div>
  );
}

/** The counter: outside with nobody, or with one resident. */
export function CounterRoot({ shell }: { shell: ShellData | undefined }) {
  const { t, language } = useWords('counter');
  const [inHand, setInHand] = useState<InHand>();
  const [visit] = useState(visitHere);
  usePageLanguage(language);
  useEffect(() => { document.title = t('title'); }, [t]);
  if (visit) return <VisitPage visit={visit} />;
  if (inHand) return <WithResident inHand={inHand} shell={shell} onOver={startAfresh} />;
  return <CounterFrame><Outside onOpened={setInHand} /></CounterFrame>;
}
