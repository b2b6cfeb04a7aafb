import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The switch of one channel of one purpose. */
export const switchOf = (page: Page, channel: string, purpose: string) => page.getByRole('switch', { name: new RegExp(`^${channel}.*${purpose}`, 'u') });

/** Opens the choices by the navigation, as a person does. */
export async function openChoices(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Choices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your choices');
}

interface Decided { readonly subject: string; readonly purpose: { readonly id: string }; readonly channel: string; readonly decision: string; readonly decidedAt: string }

async function decisions(page: Page): Promise<Decided[]> {
  const { receipts } = await page.evaluate(async () => (await fetch('/api/receipts')).json()) as { receipts: Decided[] };
  return receipts.filter(({ subject }) => subject === 'choice').toReversed();
}

/** Every decision that the server has recorded of the person signed in, oldest first: purpose, channel, decision. */
export async function recorded(page: Page): Promise<string[]> {
  return (await decisions(page)).map(({ purpose, channel, decision }) => `${purpose.id} ${channel} ${decision}`);
}

/** The moment of every tap that the server has recorded, oldest first. No two taps on one switch have the same. */
export async function recordedTaps(page: Page): Promise<string[]> {
  return (await decisions(page)).map(({ purpose, channel, decidedAt }) => `${purpose.id} ${channel} ${decidedAt}`);
}
