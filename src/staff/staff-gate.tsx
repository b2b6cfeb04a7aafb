import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Activity, lazy, Suspense, useRef, type ReactNode } from 'react';
import { isForStaff, may, roleOfStaff, type StaffPermission } from '#contract/permissions.ts';
import { signOutStaff, type StaffSession } from '#contract/staff.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { Button } from '#src/components/button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { signedOut, staffReads, staffSessionQuery } from './staff-reads.ts';
import { useLeftAlone } from './use-left-alone.ts';

interface StaffGateProps {
  /** What one must be allowed to come in. */
  readonly permission: StaffPermission;
  readonly children: (session: StaffSession) => ReactNode;
}

/** Fetched where nobody is signed in. */
const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }));

/** Signs out and forgets everything that this tab has read as staff. */
function useStaffSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void call(signOutStaff, {}, { timeLimit: 5000 }).then(() => {
      client.removeQueries({ queryKey: [staffReads] });
      location.reload();
    });
  };
}

/** A form that takes long to fill in reads nothing, and the server counts from the last request: it hears of who types three times in that time. */
function useStayThere(seconds: number): () => void {
  const client = useQueryClient();
  const told = useRef(0);
  return () => {
    if (Date.now() - told.current < seconds * 1000 / 3) return;
    told.current = Date.now();
    void client.invalidateQueries({ queryKey: staffSessionQuery.queryKey });
  };
}

/** Who is signed in, and the way out. */
export function StaffBar({ session }: { session: StaffSession }) {
  const { name, role, office } = session;
  const { t, say } = useWords('staff');
  const signOut = useStaffSignOut();
  // Whoever leaves the desk leaves nobody's data on its screen.
  useLeftAlone(session.idleSeconds, signOut, useStayThere(session.idleSeconds));
  return (
    <div className="staff-bar no-print">
      <p>{[...new Set([name, t(`role.${role}`), office])].filter((one) => one !== null).map((one, index) => <span key={one}>{index > 0 && ' · '}<bdi>{one}</bdi></span>)}</p>
      <Button variant="quiet" onClick={signOut}>{say('bar.sign-out')}</Button>
    </div>
  );
}

/**
 * Lets in the member of staff who may; asks anybody else to sign in, or says that their role does not open this page.
 * When a session ends, the page of whoever was in is out of sight until they are back: nothing that they were writing is lost, and nobody else gets to it.
 */
export function StaffGate({ permission, children }: StaffGateProps) {
  const { say } = useWords('staff');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(staffSessionQuery);
  const out = signedOut.has(error?.code);
  const signIn = out && <Suspense><SignIn idleSeconds={data?.idleSeconds} /></Suspense>;
  if (signIn && !data) return signIn;
  if (!data && error) return <div className="stack-wide"><PageTitle>{common.say('failed.title')}</PageTitle>{readFailed(error, () => { void refetch(); })}</div>;
  if (!data) return <Skeleton label={common.t('loading')} shape="title" rows={4} />;
  const allowed = isForStaff(permission) && may(roleOfStaff(data.role), permission);
  return (
    <>
      {signIn}
      <Activity key={`${data.staffId} ${data.role}`} mode={out ? 'hidden' : 'visible'}>
        <StaffBar session={data} />
        {allowed ? children(data) : <PageTitle lede={say('not-allowed.lede')}>{say('not-allowed.title')}</PageTitle>}
      </Activity>
    </>
  );
}
