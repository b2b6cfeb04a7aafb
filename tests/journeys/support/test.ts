import { test as base, expect } from '@playwright/test';
import { Portal } from './portal.ts';

interface Fixtures {
  /** Says which browser noise this journey expects, for example failed loads while it is offline. Everything else fails it. */
  readonly expectNoise: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  readonly portals: PortalOfFile;
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
