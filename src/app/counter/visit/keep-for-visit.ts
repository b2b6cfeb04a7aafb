import { startWorker } from '../../update.ts';

const patience = 20_000;

/** Files that this page was made of: code and words, and the shell of the person's language. Never what the API said. */
function filesOfThisPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'));
  return [...new Set(loaded.map(({ pathname }) => pathname))];
}

/** Sees to it that the tablet opens this page again without a connection, should the browser let it go on the way. Answers whether it does; the page that is open works either way. */
export async function keepForVisit(): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false;
  await startWorker();
  const ready = await Promise.race([navigator.serviceWorker.ready, new Promise<undefined>((resolve) => { setTimeout(resolve, patience); })]);
  const name = ready && (await caches.keys()).find((one) => one.startsWith('keyholder-'));
  if (name === undefined) return false;
  await (await caches.open(name)).addAll([...filesOfThisPage()]);
  return true;
}
