// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchAhead } from './ahead.ts';
import { loadPage, moduleAtHand } from './page-loader.ts';
import { setSessionState } from './session-state.ts';

const readAhead = vi.hoisted(() => vi.fn<() => Promise<void>>(() => Promise.resolve()));
vi.mock('./page-loader.ts', () => ({ loadPage: vi.fn<() => Promise<() => null>>(() => Promise.resolve(() => null)), moduleOf: () => () => Promise.resolve({ readAhead }), moduleAtHand: vi.fn<() => object | undefined>(() => undefined), hasPage: () => true }));

const link = document.createElement('a');
link.href = '/en/my-data/repairs';
link.append(document.createElement('span'));
document.body.append(link);
link.addEventListener('click', (event) => event.preventDefault());

afterEach(() => {
  vi.mocked(loadPage).mockClear();
  readAhead.mockClear();
});

it('fetches what is opened most in quiet moments, a page when somebody reaches for its link, and its data on the tap alone', async () => {
  vi.useFakeTimers();
  setSessionState('live');
  const client = new QueryClient();
  fetchAhead(client);
  await vi.runAllTimersAsync();
  expect(vi.mocked(loadPage).mock.calls.map(([{ path }]) => path)).toEqual(expect.arrayContaining(['my-data', 'choices', 'requests', 'my-data/:category/:item']));
  vi.mocked(loadPage).mockClear();

  link.firstElementChild?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(vi.mocked(loadPage).mock.calls.map(([{ path }]) => path)).toEqual(['my-data/:category']);
  expect(readAhead).not.toHaveBeenCalled();
  link.click();
  await vi.runAllTimersAsync();
  expect(readAhead).toHaveBeenCalledExactlyOnceWith(client, 'en', 'repairs');

  readAhead.mockClear();
  setSessionState('none');
  link.click();
  await vi.runAllTimersAsync();
  expect(readAhead).not.toHaveBeenCalled();
  vi.useRealTimers();
});

it('asks in the tap itself for what a page reads whose file is here', () => {
  setSessionState('live');
  vi.mocked(moduleAtHand).mockReturnValueOnce({ readAhead } as unknown as ReturnType<typeof moduleAtHand>);
  link.click();
  expect(readAhead).toHaveBeenCalledExactlyOnceWith(expect.any(QueryClient), 'en', 'repairs');
  setSessionState('none');
});

it('a read ahead that fails, with nothing else on its way, is left to the page to say', async () => {
  setSessionState('live');
  vi.mocked(moduleAtHand).mockReturnValueOnce({ readAhead } as unknown as ReturnType<typeof moduleAtHand>);
  readAhead.mockRejectedValueOnce(new Error('no connection'));
  link.click();
  await new Promise((resolve) => { setTimeout(resolve); });
  setSessionState('none');
});

it('asks once when the finger goes up where it came down, and the click that follows asks no more', () => {
  setSessionState('live');
  vi.mocked(moduleAtHand).mockReturnValue({ readAhead } as unknown as ReturnType<typeof moduleAtHand>);
  const other = document.createElement('p');
  document.body.append(other);
  const press = (from: Element, to: Element, { button = 0, isPrimary = true }: { button?: number; isPrimary?: boolean } = {}) => {
    for (const [at, kind] of [[from, 'pointerdown'], [to, 'pointerup']] as const) at.dispatchEvent(Object.assign(new MouseEvent(kind, { bubbles: true, button }), { isPrimary }));
  };
  // Another button, another finger, and a press that began or ended elsewhere look at nothing.
  press(link, link, { button: 2 });
  press(link, link, { isPrimary: false });
  press(other, link);
  press(link, other);
  expect(readAhead).not.toHaveBeenCalled();
  press(link, link);
  expect(readAhead).toHaveBeenCalledOnce();
  link.click();
  expect(readAhead).toHaveBeenCalledOnce();
  // A press whose click never came does not keep the next one from asking.
  press(link, link);
  press(link, other);
  link.click();
  expect(readAhead).toHaveBeenCalledTimes(3);
  vi.mocked(moduleAtHand).mockReset();
  setSessionState('none');
});
