import { useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { Navigate, useLocation } from '#src/router/router.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { FailedPage } from '../failed-page.tsx';
import { loadPage, pageAtHand } from '../page-loader.ts';
import { show, whenHeadedAnew } from '../when-headed-anew.ts';
import { counterRouteOf } from './counter-places.ts';

/** Which page was asked for, and what had the focus then. */
interface Asked { readonly current: { readonly key: string; readonly at: Element | null } | null }

const headingNow = () => document.querySelector<HTMLElement>('#counter-page h1');

/** The heading takes the focus, of each step of a form too, and is on the screen then, unless the officer has gone on while the page was fetched; the title of the page stays what it is, since browsers write titles down. */
function Arrival({ from: askedAt }: { from: Asked }) {
  useEffect(() => {
    const from = document.activeElement;
    const reach = (heading: HTMLElement | null) => {
      heading?.focus({ preventScroll: true });
      show(heading);
    };
    const arriving = from === document.body || from === askedAt.current?.at;
    if (arriving) {
      scrollTo(0, 0);
      reach(headingNow());
    }
    const top = scrollY;
    return whenHeadedAnew(headingNow, from, {
      arriving,
      reached: (heading, worked) => {
        if (worked || scrollY === top) reach(heading);
        else heading.focus({ preventScroll: true });
      },
    });
  }, [askedAt]);
  return null;
}

function Arrived({ page: Page, from }: { page: ComponentType; from: Asked }) {
  const { key } = useLocation();
  return <><Page /><Arrival key={key} from={from} /></>;
}

/** The page that the officer and the person look at, out of the app's own. */
export function CounterOutlet() {
  const { t, language } = useWords('common');
  const { pathname, key } = useLocation();
  const from = useRef<Asked['current']>(null);
  // Before the page is there: what had the focus when it was asked for.
  useLayoutEffect(() => { from.current = { key, at: document.activeElement }; }, [key]);
  const [, setArrivals] = useState(0);
  const [failed, setFailed] = useState(false);
  const route = counterRouteOf(pathname);
  useEffect(() => {
    let left = false;
    if (route) void loadPage(route, language).then(() => { if (!left) setArrivals((count) => count + 1); }, () => { if (!left) setFailed(true); });
    return () => { left = true; };
  }, [route, language]);
  if (!route) return <Navigate replace to={`/${language}/choices`} />;
  const page = pageAtHand(route, language);
  if (page) return <Arrived key={pathname} page={page} from={from} />;
  return failed ? <FailedPage again={() => setFailed(false)} /> : <Skeleton label={t('loading')} shape="title" rows={4} />;
}
