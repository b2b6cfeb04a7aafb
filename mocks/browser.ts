import { setupWorker } from 'msw/browser';
import { readAskedFor } from './asked-for.ts';
import { jarCookies } from './cookies.ts';
import { loadOrganisation } from './load-pack.ts';
import { mountApi } from './mount.ts';
import { showBadge } from './panel/badge.ts';
import { tabMocks } from './tab-mocks.ts';

/** Where the page says whose it is, see `src/app/shell-data.ts`. */
const shellDataId = 'keyholder-organisation';

function organisationHere(): string {
  const shell = JSON.parse(document.getElementById(shellDataId)?.textContent ?? '{}') as { organisation?: { id?: string } };
  const id = shell.organisation?.id;
  if (!id) throw new Error('the page does not say whose it is');
  return id;
}

/** Starts the mocks in this tab, before the app makes its first call. */
export async function startMocks(): Promise<void> {
  const asked = readAskedFor(location.href);
  const files = await loadOrganisation(organisationHere());
  const mocks = await tabMocks({ ...files, now: () => new Date(), publicOrigin: location.origin }, asked);
  if (asked.as !== undefined) mocks.become(asked.as);
  if (asked.faults) mocks.faults.change(asked.faults);
  history.replaceState(history.state, '', asked.rest);
  const { backend, faults, cookies, keep } = mocks;
  const worker = setupWorker(...mountApi({ backend, cookies: jarCookies(cookies), faults, onChange: keep }));
  // Everything but the API is the dev server's: scripts, styles, pictures.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  showBadge(mocks);
}
