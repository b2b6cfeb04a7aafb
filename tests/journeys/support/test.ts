import { test as base, expect, type Browser } from '@playwright/test';
import { Portal } from './portal.ts';

interface Fixtures {
  /** Says which browser noise this journey expects, for example failed loads while it is offline. Everything else fails it. */
  readonly expectNoise: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  readonly portals: PortalOfFile;
}

/** How long a journey waits for a context to close. */
const closing = 20_000;

/** A browser whose contexts are left to its own end where they do not close: beside other work one in some hundreds never does, and the journey that had passed was out of time. */
function lettingGo(browser: Browser): Browser {
  const make = browser.newContext.bind(browser);
  browser.newContext = async (...options) => {
    const context = await make(...options);
    const close = context.close.bind(context);
    context.close = (...why) => Promise.race([close(...why), new Promise<void>((resolve) => { setTimeout(resolve, closing).unref(); })]);
    return context;
  };
  return browser;
}

/** The portal of the journey file that is running. No file finds what another one did, so that a part of the journeys goes as the whole does. */
class PortalOfFile {
  #file = '';
  #portal: Portal | undefined;

  async of(file: string): Promise<Portal> {
    if (this.#portal && this.#file === file) return this.#portal;
    await this.remove();
    this.#file = file;
    return (this.#portal = await Portal.start());
  }

  async remove(): Promise<void> {
    await this.#portal?.remove();
    this.#portal = undefined;
  }
}

/** A journey: a portal of its file's own, and a browser in which any console error, page error or policy violation is a failure. */
export const test = base.extend<Fixtures & { readonly quiet: undefined; readonly portal: Portal }, WorkerFixtures>({
  browser: [async ({ browser }, use) => { await use(lettingGo(browser)); }, { scope: 'worker' }],
  portals: [async ({}, use) => {
    const portals = new PortalOfFile();
    await use(portals);
    await portals.remove();
  }, { scope: 'worker' }],
  portal: [async ({ portals }, use, info) => { await use(await portals.of(info.file)); }, { timeout: 180_000 }],
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
