import { useEffect, useState, type ComponentType } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useLanguage } from '#src/i18n/language-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { FailedPage } from './failed-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { loadPage, pageAtHand } from './page-loader.ts';
import type { PageRoute } from './page-routes.ts';
import { useArrival } from './use-arrival.ts';
import { hasLeft } from './session-state.ts';
import { useSessionState } from './use-session-state.ts';

function LoadedPage({ page: Page }: { page: ComponentType }) {
  useArrival();
  return <Page />;
}

function LoadingPage({ route, arrived }: { route: PageRoute; arrived: () => void }) {
  const { t } = useWords('common');
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    const tell = (done: () => void) => () => { if (!left) done(); };
    void loadPage(route, language).then(tell(arrived), tell(() => setFailed(true)));
    return () => { left = true; };
  }, [route, language, arrived]);
  return failed ? <FailedPage again={() => location.reload()} /> : <Skeleton label={t('loading')} shape="title" rows={4} />;
}

/** The page of the address. The first one is at hand when the app starts; a later one shows a skeleton while it is fetched. */
export function PageOutlet({ route }: { route: PageRoute | undefined }) {
  const language = useLanguage();
  const session = useSessionState();
  const { pathname, search } = useLocation();
  const [, setArrivals] = useState(0);
  const [arrived] = useState(() => () => setArrivals((count) => count + 1));
  if (!route) return <NotFoundPage />;
  if (route.signedIn && session === 'none') return <Navigate replace to={`/${language}/sign-in`} state={hasLeft() ? null : { wanted: pathname + search }} />;
  const page = pageAtHand(route, language);
  return page ? <LoadedPage key={pathname} page={page} /> : <LoadingPage route={route} arrived={arrived} />;
}
