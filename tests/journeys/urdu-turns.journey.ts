import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { doAct, staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;
const urdu = readWords('ur');
const said = (key: string): string => urdu['requests']?.[key] ?? `no Urdu for ${key}`;
const reply = 'ہِل سٹریٹ والا گھر۔';

test('in Urdu, as large as it goes, on the smallest phone: a question is answered, more time is told, and the answer comes', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('keyholder.display', JSON.stringify({ textSize: '4' })));
  await signIn(page, portal, knownPeople.leaseholder, 'ur');
  const request = await page.evaluate(async () => {
    const details = { kind: 'access', scope: 'everything', categories: [], details: 'میرے دونوں گھروں کے بارے میں سب کچھ', answerFormat: 'large-print', answerLanguage: 'ur' };
    const answer = await fetch('/api/requests', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ details, madeAt: new Date().toISOString() }) });
    return ((await answer.json()) as { request: { id: string; reference: string } }).request;
  });
  const looksRight = async (where: string) => {
    await expect(page.locator('html')).toHaveAttribute('data-text-size', '4');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectNoAxe(page, where);
    expect(await layoutFaults(page), where).toEqual([]);
  };

  // The desk sees in which form and language the answer is wanted, and asks.
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.goto(`/en/desk/${request.id}`);
  await expect(desk.getByText('میرے دونوں گھروں کے بارے میں سب کچھ').first()).toBeVisible();
  await expect(desk.getByRole('main')).toContainText('اردو (Urdu), large print');
  await doAct(desk, 'Start work on it');
  await doAct(desk, 'Ask what they mean', { words: 'آپ کا مطلب کون سا گھر ہے؟' });

  await page.goto(`/ur/requests/${request.id}`);
  await expect(page.getByText(said('state.awaiting-clarification.lede')).first()).toBeVisible();
  await expect(page.getByText('آپ کا مطلب کون سا گھر ہے؟').first()).toBeVisible();
  await looksRight('a question');
  await page.getByRole('button', { name: said('reply.do.clarified') }).click();
  await page.getByRole('link', { name: said('reply.missing') }).click();
  await expect(page.getByLabel(said('reply.words'))).toBeFocused();
  await looksRight('a reply with an error');
  await page.getByLabel(said('reply.words')).fill(reply);
  await page.getByRole('button', { name: said('reply.do.clarified') }).click();
  await expect(page.getByRole('main').getByText(reply).first()).toBeVisible();

  await desk.reload();
  await expect(desk.getByText(reply, { exact: false }).first()).toBeVisible();
  await doAct(desk, 'Take more time', { code: 'complex', words: 'دو گھروں کی فائلیں دیکھنی ہیں۔' });
  await page.reload();
  await expect(page.getByText(said('event.notify-extension')).first()).toBeVisible();
  await expect(page.getByText('دو گھروں کی فائلیں دیکھنی ہیں۔').first()).toBeVisible();
  await looksRight('more time');
  // Other people are named in the record, so a second person sends it.
  await doAct(desk, 'Send the answer to the check');
  const second = await staffPage(browser, portal, 'Bryn');
  await second.goto(`/en/desk/${request.id}`);
  await doAct(second, 'Answer in full', { words: 'آپ کی فائل ہمارے کاؤنٹر پر ہے۔' });
  await page.reload();
  await expect(page.getByText(said('state.completed.lede')).first()).toBeVisible();
  await expect(page.getByText('آپ کی فائل ہمارے کاؤنٹر پر ہے۔').first()).toBeVisible();
  await looksRight('the answer');
});
