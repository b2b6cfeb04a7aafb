import type { Page } from '@playwright/test';
import { atTheCounter, counterNoise, counterPerson } from './support/counter.ts';
import { expect, test } from './support/test.ts';

const printed = (page: Page) => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);
const most = { taps: 12, seconds: 60 };

for (const [size, viewport] of Object.entries({ counter: { width: 1280, height: 800 }, tablet: { width: 800, height: 1280 } })) {
  test(`find, check, withdraw a choice and print take at most twelve taps and a minute, by the keyboard too: ${size}`, async ({ browser, portal, expectNoise }) => {
    expectNoise(counterNoise);
    const person = counterPerson(size === 'counter' ? 'KSPEEDCN2' : 'KSPEEDTB2', 'Swift Sample', 'en');
    await portal.load([person]);
    const context = await browser.newContext({ viewport });
    const page = await atTheCounter(context, portal.origin);
    const began = Date.now();
    let taps = 0;
    // A tap or, at the counter, the focus and Enter: what a finger can do a key can.
    const tap = async (role: 'button' | 'switch', name: string | RegExp) => {
      taps += 1;
      const target = page.getByRole(role, { name }).first();
      if (size === 'tablet') await target.click();
      else {
        await target.focus();
        await page.keyboard.press(role === 'switch' ? 'Space' : 'Enter');
      }
    };
    await page.getByLabel('Portal reference').fill(person.portalReference);
    await tap('button', 'Find');
    await tap('button', /^Open/u);
    await tap('button', 'I saw a document');
    await tap('switch', /E-mail/u);
    await tap('button', 'Yes, that is what I want');
    await tap('button', 'Give the screen back');
    await tap('button', 'Print the receipt');
    await expect.poll(() => printed(page)).toBe(1);
    await tap('button', 'Give the screen back');
    await tap('button', 'End the session');
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    const seconds = (Date.now() - began) / 1000;
    test.info().annotations.push({ type: 'speed', description: `${taps} taps, ${seconds.toFixed(1)} s` });
    expect(taps).toBeLessThanOrEqual(most.taps);
    expect(seconds).toBeLessThan(most.seconds);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await context.close();
  });
}
