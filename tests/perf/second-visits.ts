import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from '../../scripts/check/chromium.ts';
import { openSlowLink, type SlowLink } from './slow-link.ts';
import { device, slowPhone, watch, type Watched } from './visit.ts';

/** One second visit of a fresh browser, with the connection and without; times in milliseconds until the largest paint. `offline` is null where nothing opened. */
export interface SecondVisit {
  readonly online: number;
  readonly offline: number | null;
  readonly offlineBytes: number;
}

export interface SecondTarget {
  readonly url: string;
  readonly heading: string;
  readonly prepare: (context: BrowserContext) => Promise<void>;
  /** Whether it has a worker, so that it can open without a connection. */
  readonly worker: boolean;
}

/** Waits until the worker has taken in what it keeps: it controls, and nothing has come down for two seconds. */
async function settled(page: Page, link: SlowLink, worker: boolean): Promise<void> {
  if (worker) await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  for (let before = -1, quiet = 0; quiet < 4; before = link.down()) {
    await page.waitForTimeout(500);
    quiet = link.down() === before ? quiet + 1 : 0;
  }
}

async function open(context: BrowserContext, { url, heading }: SecondTarget): Promise<number | null> {
  const page = await context.newPage();
  await page.addInitScript(watch, heading);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.cpu });
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
    await page.waitForFunction(() => (globalThis as unknown as { keyholderSeen: Watched }).keyholderSeen.heading > 0, undefined, { timeout: 20_000 });
    await page.waitForTimeout(1500);
    return await page.evaluate(() => (globalThis as unknown as { keyholderSeen: Watched }).keyholderSeen.largestPaint);
  } catch {
    return null; // It did not open: that is the figure.
  } finally {
    await page.close();
  }
}

/** Visits once on a slow phone, then again with the connection, then again without (bar P3). */
export async function secondVisit(target: SecondTarget, key: string): Promise<SecondVisit> {
  const link = await openSlowLink(slowPhone.link);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumSwitches, `--ignore-certificate-errors-spki-list=${key}`], proxy: { server: link.address, bypass: '<-loopback>' } });
  try {
    const context = await browser.newContext(device);
    await target.prepare(context);
    const first = await context.newPage();
    await first.goto(target.url, { waitUntil: 'load' });
    await settled(first, link, target.worker);
    await first.close();
    if (!target.worker) return { online: (await open(context, target)) ?? Infinity, offline: null, offlineBytes: 0 };
    // Without the connection first: what is asked for is that one visit is enough.
    await context.setOffline(true);
    const before = link.down();
    const offline = await open(context, target);
    const offlineBytes = link.down() - before;
    await context.setOffline(false);
    return { online: (await open(context, target)) ?? Infinity, offline, offlineBytes };
  } finally {
    await browser.close();
    await link.close();
  }
}

/** The script of a one-file page with a minimal worker, and the worker: what P3 is measured beside. */
export const smallestWorker = {
  register: '<script>navigator.serviceWorker.register("/worker.js")</script>',
  source: 'oninstall=(e)=>e.waitUntil(caches.open("1").then((c)=>c.add("/")));onactivate=(e)=>e.waitUntil(clients.claim());onfetch=(e)=>e.respondWith(caches.match(e.request).then((r)=>r??fetch(e.request)));',
};
