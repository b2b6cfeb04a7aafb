import type { Page } from '@playwright/test';
import { expectNoAxe } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** A device with these voices, which the test lets speak: `spoken` is what was said, `end()` ends a sentence. */
async function withVoices(page: Page, ...languages: readonly string[]): Promise<void> {
  await page.addInitScript((spokenLanguages: readonly string[]) => {
    const speech = Object.assign(new EventTarget(), {
      said: [] as { text: string; rate: number; voice: string }[],
      last: undefined as SpeechSynthesisUtterance | undefined,
      getVoices: () => spokenLanguages.map((lang) => ({ name: `Voice of ${lang}`, lang, localService: true })),
      speak(one: SpeechSynthesisUtterance) {
        speech.last = one;
        speech.said.push({ text: one.text, rate: one.rate, voice: one.voice?.name ?? '' });
      },
      cancel() { speech.last = undefined; },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: class extends EventTarget { readonly text: string; constructor(text: string) { super(); this.text = text; } } });
  }, languages);
}

interface Stub { readonly said: { text: string; rate: number; voice: string }[]; readonly last?: EventTarget }
const said = (page: Page) => page.evaluate(() => (speechSynthesis as unknown as Stub).said);
const endSentence = (page: Page) => page.evaluate(() => { (speechSynthesis as unknown as Stub).last?.dispatchEvent(new Event('end')); });
const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map((range) => (range as Range).toString().trim()));

test('a notice is read aloud sentence by sentence, at a speed that is remembered, by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await withVoices(page, 'en-US', 'en-GB');
  await page.goto('/en/notices/privacy');
  const start = page.getByRole('button', { name: 'Read aloud' });
  await start.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Reading aloud' });
  await expect(panel.getByRole('status')).toHaveText('Reading now.');
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Go on' })).toBeHidden();
  expect(await said(page)).toEqual([{ text: 'Privacy notice', rate: 1, voice: 'Voice of en-GB' }]);
  expect(await marked(page)).toEqual(['Privacy notice']);
  await endSentence(page);
  await expect.poll(async () => (await said(page)).length).toBe(2);
  expect(await marked(page)).toEqual([(await said(page))[1]?.text]);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Paused.');
  await expect(panel.getByRole('button', { name: 'Go on' })).toBeFocused();
  await panel.getByText('Speed and voice').click();
  await panel.getByRole('radio', { name: 'Slow' }).check();
  await panel.getByRole('button', { name: 'Go on' }).press('Enter');
  expect((await said(page)).at(-1)).toEqual({ text: (await said(page))[1]?.text, rate: 0.75, voice: 'Voice of en-GB' });
  await expectNoAxe(page, 'a notice that is read aloud');
  await panel.getByRole('button', { name: 'Stop reading' }).click();
  await expect(panel).toBeHidden();
  await expect(start).toBeFocused();
  expect(await marked(page)).toEqual([]);
  await page.reload();
  await start.click();
  await expect.poll(async () => (await said(page)).at(-1)?.rate).toBe(0.75);
});

test('a device without a voice for the language, or for any, says so and offers a person', async ({ page, browser, portal }) => {
  await withVoices(page, 'en-GB');
  await page.goto('/ur/notices/privacy');
  await page.locator('.read-aloud-start').click();
  const panel = page.locator('#reading');
  await expect(panel.getByRole('status')).not.toBeEmpty();
  await expect(panel.getByRole('status')).toHaveText((await panel.locator('[data-says="no-voice"]').textContent()) ?? '');
  await expect(panel.getByRole('link')).toHaveAttribute('href', '/ur/help');
  await expectNoAxe(page, 'no voice');

  const bare = await browser.newContext({ baseURL: portal.origin });
  const other = await bare.newPage();
  await other.addInitScript(() => { Reflect.deleteProperty(globalThis, 'speechSynthesis'); });
  await other.goto('/en/notices/privacy/large-print');
  await other.getByRole('button', { name: 'Read aloud' }).click();
  await expect(other.getByRole('region', { name: 'Reading aloud' }).getByRole('status')).toHaveText('This browser cannot read aloud. Ask us, and we read it to you.');
  await bare.close();
});

test('without JavaScript nothing is offered that would not work', async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.origin });
  const page = await context.newPage();
  await page.goto('/en/notices/privacy');
  await expect(page.getByRole('link', { name: 'Large print' })).toBeVisible();
  await expect(page.locator('.read-aloud-start')).toBeHidden();
  await expect(page.locator('#reading')).toBeHidden();
  await context.close();
});

test('a recording says by whom, how long and how big it is before anything is fetched, plays from any place, and is kept as a file', async ({ browser, portal }) => {
  const context = await browser.newContext({ baseURL: portal.origin, viewport: { width: 320, height: 640 }, acceptDownloads: true });
  const page = await context.newPage();
  const fetched: number[] = [];
  page.on('response', (response) => { if (response.url().endsWith('.mp3')) fetched.push(response.status()); });
  await page.goto('/en/notices/privacy');
  const recording = page.getByRole('region', { name: 'Listen to a recording' });
  await expect(recording).toContainText('A machine reads the short part. No person has recorded it yet.');
  await expect(recording).toContainText(/Length: \D*1:35\D* minutes. Size: \D*0.3\D* MB./u);
  expect(await recording.getByRole('group').getAttribute('open')).toBeNull();
  await recording.getByText('Listen to a recording').click();
  // Its words stand on the page: the summary is the transcript.
  await expect(page.locator('.document-summary')).toContainText('We hold facts about you so that we can let you a home');
  await expectNoAxe(page, 'a page with a recording');
  expect(fetched).toEqual([]);
  const sound = recording.locator('audio');
  await sound.evaluate(async (audio: HTMLAudioElement) => { audio.muted = true; audio.currentTime = 60; await audio.play(); });
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(60);
  expect(Math.round(await sound.evaluate((audio: HTMLAudioElement) => audio.duration))).toBe(95);
  expect(new Set(fetched)).toEqual(new Set([206]));
  const address = (await sound.getAttribute('src')) ?? '';
  const rest = await context.request.get(address, { headers: { range: 'bytes=200000-' } });
  expect([rest.status(), rest.headers()['content-range']]).toEqual([206, expect.stringMatching(/^bytes 200000-\d+\/\d+$/u)]);
  const saved = page.waitForEvent('download');
  await recording.getByRole('link', { name: 'Save it on this device' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^privacy-v2-en-.*\.mp3$/u);
  // Welsh is treated no less favourably; a language without a recording does not speak of one.
  await page.goto('/cy/notices/privacy');
  await expect(page.locator('.recorded-voice')).toContainText('Mae peiriant yn darllen');
  await page.goto('/pl/notices/privacy');
  await expect(page.locator('audio')).toHaveCount(0);
  await context.close();
});
