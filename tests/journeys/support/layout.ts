import type { Page } from '@playwright/test';

/** Words that lie outside the window or are cut off by what is around them, and a page that can be pushed sideways. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const hides = (style: CSSStyleDeclaration) => style.clipPath !== 'none' || style.visibility === 'hidden';
    const cuts = (style: CSSStyleDeclaration) => ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const around: Element[] = [];
      for (let one = node.parentElement; one; one = one.parentElement) around.push(one);
      const styles = around.map((one) => getComputedStyle(one));
      if (words === '' || styles.some(hides) || around.some((one) => one.matches('script, style, noscript, .skip-link'))) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        if (rect.left < -1 || rect.right > root.clientWidth + 1) faults.push(`outside the window: ${words.slice(0, 60)}`);
        around.forEach((one, index) => {
          const style = styles[index];
          const box = one.getBoundingClientRect();
          if (style && one !== document.body && one !== root && cuts(style) && (rect.right > box.right + 1 || rect.left < box.left - 1 || rect.bottom > box.bottom + 2)) faults.push(`cut off: ${words.slice(0, 60)}`);
        });
      }
    }
    return [...new Set(faults)];
  });
}

/** What a browser does whose text is set to 200 %: every length that hangs on the size of letters is twice as long (WCAG 2.2, 1.4.4). */
export const doubleText = async (page: Page): Promise<void> => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });

/** Words that do not stand in one line: somebody would have to put them together again. Addresses of mail and web may break anywhere. */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.parentElement || node.parentElement.closest('script, style, noscript, thead, .visually-hidden, a[href^="mailto:"]:not(.mistakes a), a[href^="https:"]')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size > 1) broken.add(word);
      }
    }
    return [...broken].map((word) => `broken: ${word}`);
  });
}
