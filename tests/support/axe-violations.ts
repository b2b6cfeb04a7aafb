import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Result, RuleObject, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against the page in the look that it has now: WCAG 2.2 A and AA, best practice, and body text at 7:1 (bar A1).
 * Run in the page itself and for violations alone: with a page of its own for each result, and with all that is well told too, it takes twice as long.
 */
export async function axeViolations(page: Page, rules: RuleObject = {}): Promise<readonly Result[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (page: Document, how: RunOptions) => Promise<{ violations: Result[] }> } };
    return (await axe.run(document, options)).violations;
  }, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'color-contrast-enhanced': { enabled: true }, ...rules },
    resultTypes: ['violations'],
  } satisfies RunOptions);
}
