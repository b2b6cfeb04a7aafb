// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let left: (string | undefined)[] = [];
let onShift: () => void = () => undefined;
vi.mock('./leave-at-once.ts', () => ({
  leaveAtOnce: (to: string | undefined) => { left.push(to); },
  listenForShift: (leave: () => void) => { onShift = leave; },
}));

const group = (kind: string, ...values: readonly string[]) => `<fieldset data-kind="${kind}">${values.map((value) => `<input type="radio" name="${kind}" value="${value}">`).join('')}</fieldset>`;
const page = `<a class="exit-button" href="https://weather.example/">Exit</a><div class="display-panel">${group('textSize', '1', '2', '3')}${group('theme', 'device', 'dark')}</div>`;
const radio = (kind: string, value: string) => document.querySelector<HTMLInputElement>(`[name="${kind}"][value="${value}"]`);
const choose = (kind: string, value: string) => radio(kind, value)?.click();

/** Runs the script on a fresh page, as the browser does. */
async function open(): Promise<void> {
  document.body.innerHTML = page;
  vi.resetModules();
  await import('./enhance.ts');
}

beforeEach(() => {
  localStorage.clear();
  left = [];
});
afterEach(() => {
  for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name];
});

test('a choice holds at once and on the next page', async () => {
  await open();
  choose('theme', 'dark');
  choose('textSize', '3');
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: '3' });
  await open();
  expect([radio('theme', 'dark')?.checked, radio('textSize', '3')?.checked]).toEqual([true, true]);
});

test('back to what the device wants takes the choice away', async () => {
  localStorage.setItem('keyholder.display', '{"theme":"dark","textSize":"2"}');
  await open();
  choose('theme', 'device');
  choose('textSize', '1');
  expect([document.documentElement.dataset['theme'], document.documentElement.dataset['textSize']]).toEqual([undefined, undefined]);
});

test('what is remembered is shown where the first script of the page did not read it', async () => {
  localStorage.setItem('keyholder.display', '{"theme":"dark","textSize":"1"}');
  await open();
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark' });
  expect(document.documentElement.dataset['textSize']).toBeUndefined();
});

test('where storage is forbidden or holds nonsense, the choice still holds on this page', async () => {
  localStorage.setItem('keyholder.display', 'nonsense');
  const forbidden = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
  await open();
  choose('theme', 'dark');
  forbidden.mockRestore();
  expect([document.documentElement.dataset['theme'], radio('theme', 'dark')?.checked]).toEqual(['dark', true]);
});

test('the sheet of paper counts for the screen too once the page stands', async () => {
  document.head.innerHTML = '<link rel="stylesheet" media="print" href="/assets/later.css">';
  await open();
  expect(document.querySelector('link')?.media).toBe('print');
  dispatchEvent(new Event('load'));
  expect(document.querySelector('link')?.media).toBe('all');
});

test('the exit leaves at once instead of following its link, and so does Shift pressed three times', async () => {
  await open();
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector('.exit-button')?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  onShift();
  expect(left).toEqual(['https://weather.example/', 'https://weather.example/']);
});
