import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ComponentType } from 'react';
import { Navigate, useLocation } from '#src/router/router.tsx';
import { sessionRead } from '#src/api/preferred.ts';
import { useLanguage } from '#src/i18n/language-context.ts';
import { FailedPage } from './failed-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { loadPage, pageAtHand } from './page-loader.ts';
import type { PageRoute } from './page-routes.ts';
import { PageAwaited } from './page-waits.tsx';
import { useArrival } from './use-arrival.ts';
import { hasLeft, mayBeSignedIn, type SessionState } from './session-state.ts';
import { useSessionState } from './use-session-state.ts';

function LoadedPage({ page: Page }: { page: ComponentType }) {
  useArrival();
  return <Page />;
}

function NotFetched() {
  return <FailedPage again={() => location.reload()} />;
}

function LoadingPage({ route, arrived }: { route: PageRoute; arrived: () => void }) {
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    const tell = (done: () => void) => () => { if (!left) done(); };
    void loadPage(route, language).then(tell(arrived), tell(() => setFailed(true)));
    return () => { left = true; };
  }, [route, language, arrived]);
  return failed ? <LoadedPage page={NotFetched} /> : <PageAwaited />;
}

/** Nothing on this device says that somebody is signed in: asked once before a page of their own, which need not read anything that would say so. Nobody types into a form that they cannot send. A page that asks first learns it by that. */
function useAsking(route: PageRoute | undefined, session: SessionState): boolean {
  const inTheDark = route?.signedIn === true && !route.asksFirst && session === 'unknown' && !mayBeSignedIn();
  return useQuery({ ...sessionRead, retry: false, enabled: inTheDark }).isFetching && inTheDark;
}

/** The page of the address. The first one is at hand when the app starts; a later one shows a skeleton while it is fetched. */
export function PageOutlet({ route }: { route: PageRoute | undefined }) {
  const language = useLanguage();
  const session = useSessionState();
  const { pathname, search } = useLocation();
  const asking = useAsking(route, session);
  const [, setArrivals] = useState(0);
  const [arrived] = useState(() => () => setArrivals((count) => count + 1));
  if (!route) return <LoadedPage page={NotFoundPage} />;
  if (route.signedIn && session === 'none') return <Navigate replace to={`/${language}/sign-in`} state={hasLeft() ? null : { wanted: pathname + search }} />;
  if (asking) return <PageAwaited />;
  const page = pageAtHand(route, language);
  return page ? <LoadedPage key={pathname} page={page} /> : <LoadingPage route={route} arrived={arrived} />;
}
