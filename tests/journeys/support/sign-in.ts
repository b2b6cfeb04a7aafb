import type { Page } from '@playwright/test';
import { readWords } from '../../../scripts/words/read-words.ts';
import { expect } from './test.ts';
import type { Portal } from './portal.ts';

interface Person { readonly portalReference: string; readonly dateOfBirth: string }

/** Fills in the way in with the code from the post box, on whatever page or dialog shows it, and waits until it is gone: the address of a page that asks for a sign-in is the same before and after. */
export async function fillSignIn(page: Page, post: Pick<Portal, 'codeFor'>, person: Person, language = 'en'): Promise<void> {
  const words = readWords(language)['sign-in'] ?? {};
  const said = (key: string) => words[key] ?? '';
  const [year, month, day] = person.dateOfBirth.split('-').map(Number);
  await page.getByLabel(said('reference.label')).fill(person.portalReference);
  await page.getByLabel(said('birth.day'), { exact: true }).fill(String(day));
  await page.getByLabel(said('birth.month'), { exact: true }).fill(String(month));
  await page.getByLabel(said('birth.year'), { exact: true }).fill(String(year));
  await page.getByRole('button', { name: said('start') }).click();
  await expect(page.getByLabel(said('code.label'))).toBeVisible();
  await page.getByLabel(said('code.label')).fill(await post.codeFor(person.portalReference));
  await page.getByRole('button', { name: said('code.finish'), exact: true }).click();
  await expect(page.locator('#code')).toBeHidden(); // By its id: a second check that goes on has a field of the same name.
}

/** Signs in and waits for home. */
export async function signIn(page: Page, portal: Portal, person: Person, language = 'en', origin = ''): Promise<void> {
  await page.goto(`${origin}/${language}/sign-in`);
  await fillSignIn(page, portal, person, language);
  await expect(page).toHaveURL(new RegExp(`/${language}/home$`, 'u'));
}
