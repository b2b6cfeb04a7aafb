import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { ask, doAct, open, staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;

test('an erasure is refused with a reason of the law; the person reads why, and complains about it from there with one tap, which the desk sees', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.formerTenant);
  const categories = await page.evaluate(async () => ((await (await fetch('/api/my-data')).json()) as { categories: { id: string }[] }).categories.map((one) => one.id));
  const request = await ask(page, { kind: 'erasure', categories: categories.slice(0, 1), ground: null, details: 'I moved out' });
  const desk = await staffPage(browser, portal, 'Chidi');
  await open(desk, request);
  await doAct(desk, 'Start work on it');
  // Nobody else is concerned, so the check passes by itself.
  await doAct(desk, 'Refuse', { code: 'legal-duty', words: 'We must keep your rent account for six years.', language: 'en' });
  await page.goto(`/en/requests/${request.id}`);
  await expect(page.getByText('We said no.', { exact: true })).toBeVisible();
  await expect(page.getByText('A law says that we must keep it.', { exact: false })).toBeVisible();
  await expect(page.getByText('We must keep your rent account for six years.', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'If you are not content' })).toBeVisible();
  await expectNoAxe(page, 'a refused request');
  // The reason of the law is in the language of the reader, what the desk wrote in the one it was written in.
  await page.goto(`/ur/requests/${request.id}`);
  await expect(page.getByText(readWords('ur')['reasons']?.['legal-duty'] ?? 'no Urdu', { exact: false })).toBeVisible();
  await expect(page.locator('[lang=en]', { hasText: 'We must keep your rent account for six years.' })).toHaveAttribute('dir', 'ltr');
  // What it is about is written down already, so one tap leads to a complaint that can be sent.
  await page.goto(`/en/requests/${request.id}`);
  await page.getByRole('link', { name: 'Complain here, with one tap' }).click();
  await expect(page.getByLabel('What happened?')).toHaveValue(new RegExp(`request ${request.reference}. You said no`, 'u'));
  await page.getByRole('button', { name: 'Send my complaint' }).click();
  await expect(page.getByRole('link', { name: 'See your complaint' })).toBeVisible();
  await desk.getByRole('link', { name: 'Complaints and recordings' }).click();
  await expect(desk.getByText(new RegExp(`request ${request.reference}. You said no`, 'u')).first()).toBeAttached();

  // A second one comes by phone: the desk ties it to the request, from its page.
  await open(desk, request);
  await expect(desk.getByRole('region', { name: 'Complaints' }).getByRole('link')).toHaveCount(1);
  await desk.getByRole('link', { name: 'Write down a complaint' }).click();
  await expect(desk.getByLabel('Which request is it about?')).toHaveValue(request.id);
  await desk.reload();
  await expect(desk.getByLabel('Which request is it about?')).toHaveValue(request.id);
  await expectNoAxe(desk, 'a complaint about a request, to write down');
  await desk.getByText('By phone', { exact: true }).click();
  await desk.getByLabel('On which day did it reach us?').fill(new Date().toISOString().slice(0, 10));
  await desk.getByLabel('What happened, in their words').fill('Nobody called me back');
  await desk.getByRole('button', { name: 'Write it down' }).click();
  const phoned = (await desk.getByText(/Give them this reference: /u).textContent())?.match(/C-\w+/u)?.[0] ?? 'no reference';
  await open(desk, request);
  await expectNoAxe(desk, 'a request with complaints at the desk');
  await desk.getByRole('region', { name: 'Complaints' }).getByRole('link', { name: phoned }).click();
  await expect(desk.getByText('Nobody called me back')).toBeVisible();
  await expect(desk.getByRole('group').filter({ hasText: `${phoned}, from` }).getByRole('link', { name: request.reference })).toHaveAttribute('href', `/en/desk/${request.id}`);
  await page.goto(`/en/requests/${request.id}`);
  await expect(page.getByRole('region', { name: 'Your complaints' }).getByRole('listitem')).toHaveCount(2);
  await expectNoAxe(page, 'a request with complaints');
  await page.getByRole('region', { name: 'Your complaints' }).getByRole('listitem').filter({ hasText: phoned }).getByRole('link').click();
  await expect(page.getByRole('link', { name: request.reference })).toHaveAttribute('href', `/en/requests/${request.id}`);
  await expect(page.getByText('Nobody called me back')).toBeVisible();
});

test('an erasure is answered in part: the desk says what it deleted, and the person reads what went, by which rule and never what it said', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.formerTenant);
  const request = await ask(page, { kind: 'erasure', categories: ['contact', 'money'], ground: null, details: 'Only what you need' });
  const desk = await staffPage(browser, portal, 'Asha');
  await open(desk, request);
  await doAct(desk, 'Start work on it');
  await desk.getByText('Answer in part', { exact: true }).first().click();
  const what = desk.getByRole('group', { name: 'What did you delete?' });
  // One question for each kind of data that was asked for, and no other.
  await expect(what.getByRole('group')).toHaveCount(2);
  await desk.getByLabel('Reason in the law').selectOption('legal-duty');
  await desk.getByLabel('What they read').fill('We must keep your rent account for six years.');
  await desk.getByRole('button', { name: 'Answer in part', exact: true }).click();
  await desk.getByRole('link', { name: 'Choose at least one' }).click();
  await expect(what.getByRole('checkbox').first()).toBeFocused();
  await expectNoAxe(desk, 'an answer in part with an error');
  for (const width of [390, 1280]) {
    await desk.setViewportSize({ width, height: 800 });
    expect(await layoutFaults(desk), `an answer in part, ${width}`).toEqual([]);
  }
  await what.getByText('Phone number', { exact: true }).click();
  await what.getByText('E-mail address', { exact: true }).click();
  await desk.getByRole('button', { name: 'Answer in part', exact: true }).click();
  await expect(desk.getByText('They see it in the portal now.')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'What has happened' }).getByRole('listitem').filter({ hasText: 'Phone number' }).first()).toBeVisible();
  await page.goto(`/en/requests/${request.id}`);
  const story = page.getByRole('region', { name: 'What has happened' });
  await expect(story.getByText('We deleted this, as you asked (UK GDPR Art. 17):')).toBeVisible();
  await expect(story.getByRole('list').getByRole('list').getByRole('listitem')).toHaveCount(2);
  const values = await page.evaluate(async () => ((await (await fetch('/api/my-data/contact')).json()) as { items: { label: { text: string }; value: { kind: string; text?: string } }[] }).items
    .flatMap(({ label, value }) => (['Phone number', 'E-mail address'].includes(label.text) && value.text ? [value.text] : [])));
  expect(values).not.toEqual([]);
  for (const value of values) await expect(page.getByRole('main')).not.toContainText(value);
  await expectNoAxe(page, 'a request of which a part was deleted');
});
