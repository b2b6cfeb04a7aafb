import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expect, test } from './support/test.ts';

for (const { width, height } of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test(`a tenant signs in with a code from the post box and reads home and the story of a fact, at ${width} px`, async ({ page, portal, expectNoise }) => {
    // A session that is not there yet is answered 401, which the browser itself reports.
    expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
    await page.setViewportSize({ width, height });
    await page.goto('/en/sign-in');
    const [year, month, day] = knownPeople.tenant.dateOfBirth.split('-').map(Number);
    await page.getByLabel('Your portal reference').fill(knownPeople.tenant.portalReference);
    await page.getByLabel('Day').fill(String(day));
    await page.getByLabel('Month').fill(String(month));
    await page.getByLabel('Year').fill(String(year));
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByLabel('The code from our message')).toBeVisible();
    await page.getByLabel('The code from our message').fill(await portal.codeFor(knownPeople.tenant.portalReference));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/en\/home$/u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
    // Whatever home offers to open is there.
    for (const href of await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      expect(href).toMatch(/^(?:tel:|mailto:|https:|\/en\/(?:my-data|my-notices|choices|receipts|requests|disclosures|notices|help))/u);
    }
    await page.getByRole('link', { name: 'My data', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My data');
    await page.getByRole('link', { name: /About you/u }).click();
    await expect(page.getByRole('main')).toContainText('Chidinma Okonkwo-Hughes');
    await page.getByText('From you').first().click();
    await expect(page.getByRole('main')).toContainText('Art. 6(1)(b)');
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);
  });
}

test('the notice is whole without JavaScript, in large print too', async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${portal.origin}/en/notices/privacy`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main')).toContainText('section 164A');
  await page.goto(`${portal.origin}/en/notices/privacy/v1/large-print`);
  await expect(page.locator('main')).toContainText('section 164A');
  const size = await page.locator('main p').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  await context.close();
});
