import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';

/** What one tap cost on a phone six times slower, in milliseconds. */
export interface Tap {
  readonly what: string;
  /** From the touch to the next frame that the browser painted (Event Timing). */
  readonly paint: number;
  /** From the touch until what was asked for stands in the page. */
  readonly result: number;
}

interface Seen { paint: number; touched: number; result: number }

/** Runs in the page: watches the next touch or key, and the first frame in which the result stands. */
function watchNext(wanted: string): void {
  const seen: Seen = { paint: 0, touched: 0, result: 0 };
  (globalThis as unknown as { keyholderTap: Seen }).keyholderTap = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = Math.max(seen.paint, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, (event) => { seen.touched ||= event.timeStamp; }, { capture: true, once: true });
  // Told of each change: to look in every frame would have the browser make frames that nobody asked for, some 50 ms of this phone's time until the result.
  const changes = new MutationObserver(() => {
    const there = [...document.querySelectorAll(wanted)].some((one) => one.textContent.trim() !== '' || one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement);
    if (seen.touched === 0 || !there) return;
    changes.disconnect();
    requestAnimationFrame(() => { seen.result = performance.now() - seen.touched; });
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });
}

async function measure(page: Page, what: string, act: () => Promise<void>, wanted: string): Promise<Tap> {
  if (await page.locator(wanted).count() > 0) throw new Error(`${what}: what should come is there before the tap`);
  // The tool puts its own script of 300 kB into the page at the first wait: before the tap, for it costs 50 ms on this phone that nobody's phone has.
  await page.waitForFunction(() => true);
  await page.evaluate(watchNext, wanted);
  await act();
  await page.waitForFunction(() => (globalThis as unknown as { keyholderTap: Seen }).keyholderTap.result > 0, undefined, { polling: 200 });
  await page.waitForTimeout(600); // Event Timing tells of an event some time after its frame.
  const { paint, result } = await page.evaluate(() => (globalThis as unknown as { keyholderTap: Seen }).keyholderTap);
  return { what, paint, result };
}

/** The taps that people of a record of 500 items make most, one after the other as they would. `prepare` signs the person in. */
export async function measureTaps(browser: Browser, origin: string, prepare: (context: BrowserContext) => Promise<void>): Promise<readonly Tap[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'en-GB', ignoreHTTPSErrors: true });
  await prepare(context);
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const ready = async (address: string, stands: Locator) => {
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(origin + address);
    await stands.first().waitFor();
    await page.waitForTimeout(1500);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  };
  const taps: Tap[] = [];
  const tap = async (what: string, act: () => Promise<void>, wanted: string) => { taps.push(await measure(page, what, act, wanted)); };
  /** A touch as the screen gives it: `locator.tap` has the page look first what lies there, which is nobody's time but the tool's. */
  const touch = async (link: Locator) => {
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    if (!box) throw new Error('what should be touched is not there');
    return () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  };

  await ready('/en/home', page.locator('h1 bdi'));
  await tap('home to my data', await touch(page.locator('.main-nav a[href$="/my-data"]')), 'main a[href$="/my-data/repairs"]');
  await ready('/en/my-data', page.locator('main a[href$="/my-data/repairs"]'));
  await tap('a category of 112 facts', await touch(page.locator('main a[href$="/my-data/repairs"]').first()), 'main li a[href*="/my-data/repairs/"]');
  await ready('/en/my-data/repairs', page.locator('main li a[href*="/my-data/repairs/"]'));
  await tap('this looks wrong', await touch(page.locator('main li a[href$="#challenge"]').first()), '#challenge');
  await ready('/en/my-data', page.getByRole('searchbox'));
  await page.getByRole('searchbox').tap();
  await page.waitForTimeout(3000);
  await tap('a letter in the search of 500 facts', () => page.keyboard.press('b'), '#search [role=status]:not(.visually-hidden)');
  await context.close();
  return taps;
}
