import { test as base, expect } from '@playwright/test';
import { Portal } from './portal.ts';

interface Fixtures {
  /** Says which browser noise this journey expects, for example failed loads while it is offline. Everything else fails it. */
  readonly expectNoise: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  readonly portal: Portal;
}

/** A journey: a portal of its own, and a browser in which any console error, page error or policy violation is a failure. */
export const test = base.extend<Fixtures & { readonly quiet: undefined }, WorkerFixtures>({
  portal: [async ({}, use) => {
    const portal = await Portal.start();
    await use(portal);
    await portal.remove();
  }, { scope: 'worker', timeout: 180_000 }],
  baseURL: async ({ portal }, use) => { await use(portal.origin); },
  expectNoise: async ({ context }, use) => {
    const expected: RegExp[] = [];
    const heard: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => heard.push(`page error: ${error.error().message}`));
    await use((pattern) => { expected.push(pattern); });
    expect(heard.filter((line) => !expected.some((pattern) => pattern.test(line))), 'noise in the browser').toEqual([]);
  },
  quiet: [async ({ expectNoise: _listening }, use) => { await use(undefined); }, { auto: true }],
});

export { expect };
