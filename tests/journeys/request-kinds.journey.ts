import type { Page } from '@playwright/test';
import { requestKind, type RequestKind } from '#contract/request-words.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';
import { staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;

/** Answers whatever stands on the page: the first of each list, some words, a day and a time. */
async function answerPage(page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const group of await main.locator('fieldset').all()) {
    if ((await group.locator('.option').count()) > 0 && (await group.locator('input:checked').count()) === 0) await group.locator('.option label').first().click();
  }
  for (const box of await main.locator('textarea').all()) if (!(await box.inputValue())) await box.fill('In my own words');
  if (await main.locator('#date-day').count()) {
    for (const [part, value] of [['day', '20'], ['month', '11'], ['year', '2025']] as const) await main.locator(`#date-${part}`).fill(value);
    await main.locator('#from').fill('10:00');
    await main.locator('#to').fill('10:30');
  }
  for (const line of await main.locator('input.input-full').all()) if (!(await line.inputValue())) await line.fill('By the front door');
}

/** Goes through the path of a kind to the page where the answers are checked. Answers the steps it went through. */
async function walk(page: Page, kind: RequestKind): Promise<string[]> {
  const steps: string[] = [];
  await page.goto(`/en/requests/new/${kind}`);
  for (;;) {
    await expect(page.getByRole('main').getByRole('button', { name: /^(?:Continue|Send my request)$/u })).toBeVisible();
    await expect(page.getByRole('main').getByText('Loading')).toBeHidden();
    const step = new URL(page.url()).searchParams.get('step') ?? 'first';
    steps.push(step);
    if (step === 'check' || steps.length > 9) return steps;
    await answerPage(page);
    const title = page.getByRole('heading', { level: 1 });
    const asked = await title.textContent() ?? '';
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => url.searchParams.get('step') !== (step === 'first' ? null : step));
    await expect(title, 'the next page is drawn').not.toHaveText(asked); // The address is there before it.
  }
}

test('every right can be used through its own short path', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.everything);
  for (const kind of requestKind.options) {
    const steps = await walk(page, kind);
    expect(steps.at(-1), kind).toBe('check');
    expect(steps.length, kind).toBeLessThanOrEqual(8);
    if (kind === 'recordings') await expectNoAxe(page, 'the check of a recording');
    await page.getByRole('button', { name: 'Send my request' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^We have (?:your request|stopped all marketing)$/u })).toBeVisible();
    await page.getByRole('link', { name: 'See your request and its clock' }).click();
    await expect(page.getByRole('heading', { name: 'What you asked' })).toBeVisible();
    if (kind === 'notice-format') await expect(page.getByText(/We promise it within 10 working days from/u).first()).toBeVisible();
    if (['notice-format', 'information', 'objection'].includes(kind)) await expectNoAxe(page, `the request: ${kind}`);
  }
  const kinds = await page.evaluate(async () => ((await (await fetch('/api/requests')).json()) as { requests: { kind: string }[] }).requests.map((one) => one.kind));
  expect(new Set(kinds)).toEqual(new Set(requestKind.options));
  await page.goto('/en/requests');
  await expect(page.getByRole('table')).toBeVisible();
  await expectNoAxe(page, 'the list, full');
});

test('no to marketing needs one answer, every marketing choice is a no from then on, and the desk has no way to refuse it', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/requests/new/objection');
  await page.getByText('All marketing').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'We have stopped all marketing' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('We cannot say no, and we may not wait.');
  const states = await page.evaluate(async () => {
    const { purposes } = (await (await fetch('/api/choices')).json()) as { purposes: { marketing: boolean; channels: { state: string }[] }[] };
    return purposes.filter((one) => one.marketing).flatMap((one) => one.channels.map((way) => way.state));
  });
  expect(states.length).toBeGreaterThan(0);
  expect(states.every((state) => state === 'refused' || state === 'withdrawn')).toBe(true);
  const [id] = await page.evaluate(async () => ((await (await fetch('/api/requests')).json()) as { requests: { id: string; kind: string }[] }).requests.filter((one) => one.kind === 'objection').map((one) => one.id));
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.goto(`/en/desk/${id}`);
  await expect(desk.getByText('Nothing can be done with this now.')).toBeVisible();
  await expect(desk.getByRole('radio')).toHaveCount(0);
});

test('a recording is asked for from the address of its camera', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.jointTenant);
  await page.goto('/en/requests/new/recordings?site=sample-court');
  await expect(page.getByRole('heading', { level: 1, name: 'When was it?' })).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByLabel('Sample Court entrance')).toBeChecked();
});

test('a notice is asked for in a language that the portal lacks, and the desk reads which, in what form and for where', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.applicant);
  await page.goto('/en/requests/new/notice-format?notice=privacy&step=how');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'ગુજરાતી (Gujarati)' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('To my home, by post').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('ગુજરાતી (Gujarati)');
  await page.getByRole('button', { name: 'Send my request' }).click();
  await page.getByRole('link', { name: 'See your request and its clock' }).click();
  await expect(page.getByRole('heading', { name: 'What you asked' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('ગુજરાતી (Gujarati)');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.goto(`/en/desk/${id}`);
  const asked = desk.locator('#asked');
  await expect(asked.getByText('ગુજરાતી (Gujarati), usual print')).toBeVisible();
  await expect(asked.getByText('To my home, by post')).toBeVisible();
  await expect(asked.locator('.own-words')).toHaveCount(0);
});
