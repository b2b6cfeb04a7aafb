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
