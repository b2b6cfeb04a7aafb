import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { NodeResult, Result, RuleObject, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against the page in the look that it has now: WCAG 2.2 A and AA, best practice, and body text at 7:1 (bar A1).
 * Run in the page itself and for violations alone: with a page of its own for each result, and with all that is well told too, it takes twice as long.
 */
export async function axeViolations(page: Page, rules: RuleObject = {}): Promise<readonly Result[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (page: Document, how: RunOptions) => Promise<{ violations: Result[] }> } };
    const { violations } = await axe.run(document, options);
    // What lies half below a bar that stays is scrolled out from under it by who wants to touch it: it is looked at again there.
    const [left, top] = [scrollX, scrollY];
    const tooSmall = async ({ target }: NodeResult) => {
      document.querySelector(target.join(' '))?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const again = await axe.run(document, { runOnly: ['target-size'], resultTypes: ['violations'] });
      return again.violations.some(({ nodes }) => nodes.some((node) => node.target.join(' ') === target.join(' ')));
    };
    for (const one of violations.filter(({ id }) => id === 'target-size')) {
      const still: NodeResult[] = [];
      for (const node of one.nodes) if (await tooSmall(node)) still.push(node);
      one.nodes = still;
      scrollTo({ left, top, behavior: 'instant' });
    }
    return violations.filter(({ nodes }) => nodes.length > 0);
  }, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'color-contrast-enhanced': { enabled: true }, ...rules },
    resultTypes: ['violations'],
  } satisfies RunOptions);
}
