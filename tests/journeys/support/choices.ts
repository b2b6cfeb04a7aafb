import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The switch of one channel of one purpose. */
export const switchOf = (page: Page, channel: string, purpose: string) => page.getByRole('switch', { name: new RegExp(`^${channel}.*${purpose}`, 'u') });

/** Opens the choices by the navigation, as a person does. */
export async function openChoices(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Choices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your choices');
}

/** Every decision that the server has recorded of the person signed in, oldest first: purpose, channel, decision. */
export async function recorded(page: Page): Promise<string[]> {
  const { receipts } = await page.evaluate(async () => (await fetch('/api/receipts')).json()) as { receipts: { subject: string; purpose: { id: string }; channel: string; decision: string }[] };
  return receipts.filter(({ subject }) => subject === 'choice').map(({ purpose, channel, decision }) => `${purpose.id} ${channel} ${decision}`).toReversed();
}
