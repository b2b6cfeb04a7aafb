import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { actFor, actingNow, watchActing, type Acting } from '#src/api/acting.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation, useNavigate } from '#src/router/router.tsx';
import { dropPersonalReads } from './forget.ts';
import type { PageRoute } from './page-routes.ts';
import { routeOf } from './routes.tsx';

/** Pages that show the person's own whomever they act for: their settings, and the file of everything. How somebody else is reached is not among them: that nobody but they may see. */
const isOwn = (route: PageRoute | undefined) => route?.path === 'take-away' || (route?.place === 'settings' && !route.path.startsWith('settings/reach'));

function Banner({ acting }: { acting: Acting }) {
  const { t, say, language } = useWords('people');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const stop = () => {
    actFor(null);
    dropPersonalReads(client);
    // What was typed for them on this page must not go out as the person's own.
    navigate(`/${language}/home`);
  };
  return (
    <NoticeBanner kind="needs-you" word={t('acting.word')} title={say('acting.title', { name: acting.name })} action={<Button variant="secondary" onClick={stop}>{say('acting.stop')}</Button>}>
      <p>{say(isOwn(routeOf(pathname)) ? 'acting.own' : 'acting.body')}</p>
    </NoticeBanner>
  );
}

function BannerWithWords({ acting }: { acting: Acting }) {
  return useMoreWords('people') ? <Banner acting={acting} /> : null;
}

/** Says on every page for whom is acted and whose data it shows, and stops it. */
export function ActingBanner() {
  const acting = useSyncExternalStore(watchActing, actingNow);
  return acting && <BannerWithWords acting={acting} />;
}
