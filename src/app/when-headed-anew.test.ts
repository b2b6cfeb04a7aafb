// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenHeadedAnew } from './when-headed-anew.ts';

const headingNow = () => document.querySelector<HTMLElement>('main h1');
const draw = (inMain: string) => { (document.querySelector('main') as HTMLElement).innerHTML = inMain; };
const to = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const form = '<h1 tabindex="-1">Write</h1><p>Words</p><button>Send</button>';
const sent = '<h1 tabindex="-1">Sent</h1>';
const reached = vi.fn<(heading: HTMLElement, worked: boolean) => void>((heading) => heading.focus());
let stop = (): void => undefined;

/** Lets the watch see what was drawn. */
const seen = () => new Promise((resolve) => { setTimeout(resolve); });
const come = (inMain: string, arriving: boolean) => {
  draw(inMain);
  stop = whenHeadedAnew(headingNow, document.activeElement, { arriving, reached });
};

beforeEach(() => {
  reached.mockClear();
  document.body.innerHTML = '<nav><a href="/tab">Tab</a></nav><main></main>';
});
afterEach(() => stop());

test('a heading that comes late has the focus of who has just come, and moves no page', async () => {
  to('a');
  come('<p>Reading</p>', true);
  draw(sent);
  await seen();
  expect(reached.mock.calls.map(([heading, worked]) => [heading.textContent, worked])).toEqual([['Sent', false]]);
});

test('a form that turns into its receipt takes the focus along with what was pressed, once', async () => {
  come(form, false);
  to('button');
  draw(sent);
  await seen();
  expect(reached.mock.calls.map(([heading, worked]) => [heading.textContent, worked])).toEqual([['Sent', true]]);
  draw('<h1 tabindex="-1">Sent on Friday</h1>');
  await seen();
  expect(reached.mock.lastCall?.[1]).toBe(false);
});

test('a button that was pressed and had no focus counts', async () => {
  come(form, false);
  document.querySelector('button')?.click();
  draw(sent);
  await seen();
  expect(reached).toHaveBeenCalledOnce();
});

test('who has gone on keeps the focus', async () => {
  come('<p>Reading</p>', true);
  to('a');
  draw(sent);
  await seen();
  expect(reached).not.toHaveBeenCalled();
});

test.each([true, false])('who has put the focus away reads on, arriving: %s', async (arriving) => {
  come(form, arriving);
  to('button');
  (document.activeElement as HTMLElement).blur();
  await seen();
  draw(sent);
  await seen();
  expect(reached).not.toHaveBeenCalled();
});
