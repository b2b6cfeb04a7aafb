import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from '#src/router/router.tsx';
import { actFor } from '#src/api/acting.ts';
import { AppActsProvider, type AppActs } from '#src/api/app-acts-context.ts';
import { LinkProvider } from '#src/components/link.tsx';
import { leaveAtOnce, listenForShift } from '#src/documents/leave-at-once.ts';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { isLanguage, languageOfPath } from '#src/i18n/languages.ts';
import { copyActs } from './copy-link.ts';
import { dropPersonalReads, followOtherTabs, forgetPerson } from './forget.ts';
import { AppDisplaySettings, Frame } from './frame.tsx';
import { organisationRead } from './organisation-read.ts';
import { PageBoundary } from './page-boundary.tsx';
import { PageOutlet } from './page-outlet.tsx';
import { noteSignIn, sendHere, signInAsAnother, waitingHere } from './outbox-link.ts';
import { whyItWaits } from './why-it-waits.tsx';
import { ReachUs } from './reach-us.tsx';
import { readFailed, wayIntoCopy } from './read-failed.tsx';
import { RouterAnchor } from './router-anchor.tsx';
import { offered, routeOf } from './routes.tsx';
import { mayBeSignedIn, samePerson, sessionState, setSessionState, watchSessionState } from './session-state.ts';
import type { ShellData } from './shell-data.ts';
import { leaveSession } from './sign-out.ts';
import { StepUpDialog } from './step-up/step-up-dialog.tsx';
import { usePageLanguage } from './use-page-language.ts';
import { useSessionState } from './use-session-state.ts';

const SessionEnded = lazy(async () => ({ default: (await import('./session-ended.tsx')).SessionEnded }));
const SignOutDialog = lazy(async () => ({ default: (await import('#src/features/outbox/sign-out-dialog.tsx')).SignOutDialog }));

/** The page of the address, in a boundary of its own. */
function PageHere() {
  const { pathname } = useLocation();
  return <PageBoundary key={pathname}><PageOutlet route={routeOf(pathname)} /></PageBoundary>;
}

/** Always the same, so that a step draws the page and not the frame around it. */
const pageHere = <PageHere />;

/** Joins pages, session and frame. */
export function App({ shell }: { shell: ShellData | undefined }) {
  const { pathname, state } = useLocation();
  const language = languageOfPath(pathname);
  const route = routeOf(pathname);
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSessionState();
  const organisation = useQuery(organisationRead(language)).data;
  const exitTo = organisation?.exitTo;
  const [stepUp, setStepUp] = useState<{ readonly not: string | undefined; readonly answer: (checked: boolean) => void }>();
  const [leaving, setLeaving] = useState(0);
  usePageLanguage(language);
  useEffect(() => listenForShift(() => leaveAtOnce(exitTo)), [exitTo]);
  useEffect(() => followOtherTabs(() => {
    forgetPerson(client);
    setLeaving(0);
  }), [client]);

  const wanted = (state as { wanted?: string } | null)?.wanted;
  const signedIn = useSyncExternalStore(watchSessionState, mayBeSignedIn);
  const leave = useCallback(() => {
    setLeaving(0);
    void leaveSession(client);
    navigate(`/${language}/sign-in`);
  }, [client, language, navigate]);
  const acts = useMemo<AppActs>(() => ({
    stepUp: (not) => new Promise((resolve) => {
      const answer = (checked: boolean) => {
        stop();
        setStepUp(undefined);
        resolve(checked);
      };
      // Whoever has left, here or in another tab, is asked for no code.
      const stop = watchSessionState(() => { if (sessionState() === 'none') answer(false); });
      setStepUp({ not, answer });
    }),
    signOut: () => {
      void waitingHere().then((waiting) => {
        if (waiting > 0) setLeaving(waiting);
        else leave();
      });
    },
    left: leave,
    signedIn: (session) => {
      actFor(null);
      noteSignIn(session.personKey);
      samePerson(session.personKey);
      dropPersonalReads(client); // What the last person read is not for the next one.
      setSessionState('live');
      const target = wanted && isLanguage(wanted.split('/')[1]) ? wanted : `/${language}/home`;
      navigate(target, { replace: true });
    },
    mayBeSignedIn: signedIn,
    displaySettings: <Suspense><AppDisplaySettings /></Suspense>,
    offered,
    reachUs: <ReachUs />,
    whyItWaits,
    readFailed,
    wayIntoCopy,
    sample: organisation?.sample ?? false,
    purposeNames: shell?.purposeNames ?? {},
    noticeVersions: shell?.noticeVersions ?? {},
    offeredChoices: shell?.offeredChoices ?? [],
    copy: copyActs,
  }), [client, language, leave, navigate, organisation?.sample, shell, signedIn, wanted]);

  return (
    <LanguageProvider value={language}>
      <LinkProvider value={RouterAnchor}>
        <AppActsProvider value={acts}>
          <Frame withNav={signedIn && route?.place !== 'sign-in' && route?.place !== 'desk'} isDraft={shell?.drafts.includes(language) ?? false}>
            {pageHere}
          </Frame>
          {stepUp && <StepUpDialog not={stepUp.not} onDone={stepUp.answer} />}
          {leaving > 0 && <PageBoundary><Suspense><SignOutDialog waiting={leaving} send={sendHere} onStay={() => setLeaving(0)} onGo={leave} /></Suspense></PageBoundary>}
          {session === 'ended' && (
            <PageBoundary>
              <Suspense>
                <SessionEnded
                  onLeave={leave}
                  onSignedIn={(next) => {
                    if (!samePerson(next.personKey)) {
                      // Somebody else: nothing that was read or typed before is theirs to see.
                      void signInAsAnother(next.personKey).then(() => location.replace(`/${language}/home`));
                      return;
                    }
                    noteSignIn(next.personKey);
                    setSessionState('live');
                    void client.invalidateQueries();
                  }}
                />
              </Suspense>
            </PageBoundary>
          )}
        </AppActsProvider>
      </LinkProvider>
    </LanguageProvider>
  );
}
