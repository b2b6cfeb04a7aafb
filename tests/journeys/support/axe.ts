import type { Page } from '@playwright/test';
import { axeViolations } from '#tests/support/axe-violations.ts';
import { expect } from './test.ts';

/** Ids that stand on more than one element. axe no longer looks for them where nothing refers to them. */
function doubleIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => `double id: ${id}`);
}

/** The same in one line for each element, with ids that stand twice. */
export async function axeFaults(page: Page): Promise<string[]> {
  const violations = await axeViolations(page);
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)), ...await page.evaluate(doubleIds)];
}

/** Bar A1 for the page as it stands, narrow and wide, light and dark. */
export async function expectNoAxe(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const [width, height] of [[320, 800], [1280, 900]] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      // Without motion: a colour on its way from one theme to the other is nobody's colour.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await axeFaults(page)).map((fault) => `${width} ${colorScheme} ${fault}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(`${width} scrolls sideways`);
    }
  }
  if (before) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  expect(found, where).toEqual([]);
}
