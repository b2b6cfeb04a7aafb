import type { Page } from '@playwright/test';
import { layoutFaults } from './layout.ts';

/** Words on paper as they are set. */
const textsShown = (page: Page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { px: number; line: string; style: string; words: string }[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent?.trim() ?? '';
    if (!parent || !words || parent.closest('script, style, noscript') || !parent.checkVisibility() || parent.closest('.visually-hidden')) continue;
    const { fontSize, textDecorationLine, fontStyle } = getComputedStyle(parent);
    found.push({ px: parseFloat(fontSize), line: textDecorationLine, style: fontStyle, words });
  }
  return found;
});

/** Bar A6 for the page as it stands, on A4 without its margins: nothing under so many points, no lines under words, no italics, nothing cut. */
export async function paperFaults(page: Page, points: number): Promise<string[]> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 980 });
  const texts = await textsShown(page);
  const faults = [
    ...texts.filter(({ px, line, style }) => px < points / 0.75 - 0.01 || line !== 'none' || style !== 'normal').map(({ px, line, style, words }) => `${px * 0.75} pt, ${line}, ${style}: ${words.slice(0, 60)}`),
    ...(await layoutFaults(page)),
    ...(texts.length < 10 ? ['there is hardly a word'] : []),
  ];
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return faults;
}
