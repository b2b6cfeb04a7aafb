import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from '../../scripts/check/chromium.ts';
import { openSlowLink } from './slow-link.ts';

/** Slow phone: CPU six times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip, cold caches (bars P1 to P4). */
export const slowPhone = { cpu: 6, link: { down: 1600, up: 750, roundTrip: 150 } };
export const device = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'en-GB' };

/** One first visit. Times in milliseconds from the start of the navigation, sizes in bytes on the wire. */
export interface Visit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** When the heading stood. */
  readonly heading: number;
  readonly moved: number;
  readonly longestTask: number;
  readonly bytesBeforeLoad: number;
}

export interface Watched { firstPaint: number; largestPaint: number; moved: number; longestTask: number; heading: number }

/** Watches from the first moment; runs in the page. */
export function watch(selector: string): void {
  const seen: Watched = { firstPaint: 0, largestPaint: 0, moved: 0, longestTask: 0, heading: 0 };
  (globalThis as unknown as { keyholderSeen: Watched }).keyholderSeen = seen;
  const on = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) => new PerformanceObserver((list) => { for (const entry of list.getEntries()) note(entry); }).observe({ type, buffered: true });
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime; });
  on('largest-contentful-paint', (entry) => { seen.largestPaint = entry.startTime; });
  on('layout-shift', (entry) => { seen.moved += entry.value ?? 0; });
  on('longtask', (entry) => { seen.longestTask = Math.max(seen.longestTask, entry.duration); });
  const look = () => {
    const found = document.querySelector(selector);
    if (found?.textContent.trim()) seen.heading = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens a page in a fresh browser on a slow phone. `prepare` may sign somebody in; `key` is the SHA-256 of the certificate's key, which this browser trusts: errors that are only passed over cost a connection more. */
export async function visit(url: string, heading: string, prepare: (context: BrowserContext) => Promise<void>, key: string): Promise<Visit> {
  const link = await openSlowLink(slowPhone.link);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumSwitches, `--ignore-certificate-errors-spki-list=${key}`], proxy: { server: link.address, bypass: '<-loopback>' } });
  try {
    const context = await browser.newContext(device);
    await prepare(context);
    const page = await context.newPage();
    await page.addInitScript(watch, heading);
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.cpu });
    const before = link.down();
    await page.goto(url, { waitUntil: 'load' });
    const bytesBeforeLoad = link.down() - before;
    await page.waitForFunction(() => (globalThis as unknown as { keyholderSeen: Watched }).keyholderSeen.heading > 0);
    await page.waitForTimeout(2500);
    const seen = await page.evaluate(() => (globalThis as unknown as { keyholderSeen: Watched }).keyholderSeen);
    return { ...seen, bytesBeforeLoad };
  } finally {
    await browser.close();
    await link.close();
  }
}
