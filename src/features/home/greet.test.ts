// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import home from '#locales/en/home.json';
import urdu from '#locales/ur/home.json';
import { actFor } from '#src/api/acting.ts';
import { greet } from './greet.ts';

const answer = { session: { name: 'Chidinma <Okafor>' }, needsYou: [{}, {}], underWay: [] };
const early = (body: unknown, init?: ResponseInit) => Promise.resolve(Response.json(body, init));
const main = () => document.querySelector('main');

function shell(language: string, place = 'home'): void {
  document.documentElement.lang = language;
  document.documentElement.dataset['place'] = place;
  const words = { en: { home: '/assets/home-en.json' }, ur: { home: '/assets/home-ur.json' } };
  document.body.innerHTML = `<script type="application/json">${JSON.stringify({ words })}</script>
    <div id="app"><div class="shell"><main><p>Loading</p><template><div><h1>…</h1><p class="lede">…</p></div></template></main></div></div>`;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T09:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', vi.fn((address: string) => early(address.includes('-ur') ? urdu : home)));
});
afterEach(() => {
  actFor(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  globalThis.keyholderEarly = undefined;
});

test('the heading stands in the shell with the name set apart, and the app still reads the whole answer', async () => {
  shell('en');
  globalThis.keyholderEarly = { '/api/home?language=en': early(answer) };
  await greet();
  expect(main()?.innerHTML).toBe('<div><h1>Good morning, <bdi>Chidinma &lt;Okafor&gt;</bdi>.</h1><p class="lede">2 things need you today.</p></div>');
  expect(await (await globalThis.keyholderEarly['/api/home?language=en'])?.json()).toEqual(answer);
});

test('in a language that runs right to left', async () => {
  shell('ur');
  globalThis.keyholderEarly = { '/api/home?language=ur': early({ ...answer, needsYou: [] }) };
  await greet();
  expect(main()?.querySelector('bdi')?.textContent).toBe(answer.session.name);
  expect(main()?.querySelector('.lede')?.textContent).toContain(urdu['lede.quiet'].slice(0, 10));
});

test('nothing is put where no session answers, the answer is not ours, the place is another, or this tab acts for somebody else', async () => {
  const put = async (said: Promise<Response>, place?: string) => {
    shell('en', place);
    globalThis.keyholderEarly = { '/api/home?language=en': said };
    await Promise.allSettled([greet()]);
    return main()?.querySelector('h1') ?? null;
  };
  expect(await put(early({ title: 'no' }, { status: 401 }))).toBeNull();
  expect(await put(early({ session: {} }))).toBeNull();
  expect(await put(Promise.resolve(new Response('<h1>Wi-Fi</h1>')))).toBeNull();
  expect(await put(Promise.reject(new TypeError('no connection')))).toBeNull();
  expect(await put(early(answer), 'choices')).toBeNull();
  actFor({ mandateId: 'm', name: 'Somebody' });
  expect(await put(early(answer))).toBeNull();
});

test('once the app is here, or has taken the answer, nothing is put over it', async () => {
  shell('en');
  globalThis.keyholderEarly = {};
  await greet();
  expect(main()?.querySelector('h1')).toBeNull();
  globalThis.keyholderEarly = { '/api/home?language=en': early(answer) };
  document.querySelector('.shell')?.replaceWith(document.createElement('main'));
  await greet();
  expect(main()?.innerHTML).toBe('');
});
