import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from '#src/router/router.tsx';
import { actingNow } from '#src/api/acting.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { sessionRead } from '#src/api/preferred.ts';
import { homeQuery } from '#src/features/home/home.query.ts';
import { languageOfPath } from '#src/i18n/languages.ts';
import { knowWordFiles, loadWords } from '#src/i18n/word-store.ts';
import { App } from './app.tsx';
import { linkCopy, putCopyBehindReads } from './copy-link.ts';
import { showNothingOutOfMemory } from './back-out-of-memory.ts';
import { displayNow, showDisplay } from './display.ts';
import { organisationRead } from './organisation-read.ts';
import { linkOutbox, lineAtHand, startOutboxIfThere } from './outbox-link.ts';
import { loadPage } from './page-loader.ts';
import { remembered } from './remembered.ts';
import { routeOf } from './routes.tsx';
import { readShellData } from './shell-data.ts';
import { staleAfterActs } from './stale-after-acts.ts';
import { followSession, sessionState } from './session-state.ts';
import { paySignOut } from './sign-out.ts';
import { lookWhenOlder, startWorker } from './update.ts';
import { whenIdle } from './when-idle.ts';

/** The officer's counter is a page of its own. */
const counterPath = /^\/[^/]+\/counter\/?$/u;

/** Milliseconds after which the frame stands without the first page. */
const longInComing = 5000;

/** Starts the app in an element. The first page, its words and its data are asked for at once; the page renders when its code is here, without a fallback. */
export async function startApp(root: HTMLElement): Promise<void> {
  showDisplay(displayNow());
  lookWhenOlder();
  const shell = readShellData();
  if (shell) knowWordFiles(shell.words);
  const { pathname } = location;
  const language = languageOfPath(pathname);
  if (counterPath.test(pathname)) {
    const { startCounter } = await import('./counter/start-counter.tsx');
    await startCounter(root, language, shell);
    return;
  }
  const route = routeOf(pathname);
  const client = makeQueryClient();
  followSession(client);
  putCopyBehindReads();
  await paySignOut();
  addEventListener('online', () => { void paySignOut().then(startOutboxIfThere); });
  if (shell) client.setQueryData(organisationRead(shell.language).queryKey, shell.organisation);
  void client.prefetchQuery(organisationRead(language));
  if (route?.place === 'home') void client.prefetchQuery(homeQuery(language));
  const frameWords = loadWords(language, ['common', 'problems']);
  // A page that cannot be fetched is shown as such, inside the frame; so is one that is long in coming.
  const page = route && Promise.race([loadPage(route, language), Promise.all([frameWords, new Promise((resolve) => { setTimeout(resolve, longInComing); })])]);
  await Promise.allSettled([
    page ?? frameWords,
    // Known to wait: the line that says so is there from the start.
    remembered('waits') === null ? undefined : lineAtHand(language),
    actingNow() === null ? undefined : loadWords(language, ['people']),
  ]);
  showNothingOutOfMemory();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter><App shell={shell} /></BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
  // Without a worker, where the browser allows none, the app still works online. Development has none of its own.
  const start = () => {
    if (import.meta.env.PROD) void Promise.allSettled([startWorker()]);
    // On pages of staff nobody's outbox is at work, and nobody's copy: who sits there is no resident.
    if (route?.place !== 'desk') {
      whenIdle(() => {
        linkOutbox(() => staleAfterActs(client));
        linkCopy(client);
        // A form that reads nothing would not learn whose it is: nor, when the session ends, that it is the same person who signs in again.
        if (route?.signedIn && sessionState() === 'unknown' && client.isFetching() === 0) void client.prefetchQuery({ ...sessionRead, retry: false });
        void Promise.allSettled([import('./left-alone.ts'), import('./back-to-place.ts'), import('./ahead.ts').then(({ fetchAhead }) => fetchAhead(client))]);
      });
    }
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
