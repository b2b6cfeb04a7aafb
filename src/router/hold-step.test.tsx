// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdStep } from './hold-step.ts';
import { RouterLink } from './router-link.tsx';
import { BrowserRouter, useLocation } from './router.tsx';

function Pages() {
  return (
    <>
      <output>{useLocation().pathname}</output>
      <RouterLink to="/en/my-data">My data</RouterLink>
      <RouterLink to="/en/home">Home</RouterLink>
    </>
  );
}

const drawn = () => screen.getByRole('status').textContent;
const press = (name: string) => act(() => Promise.resolve(screen.getByText(name).click()));

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/en/start');
  render(<BrowserRouter><Pages /></BrowserRouter>);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a page is drawn as soon as what it reads is there, also where the read fails', async () => {
  const read = Promise.withResolvers<void>();
  holdStep('/en/my-data', read.promise);
  await press('My data');
  expect([window.location.pathname, drawn()]).toEqual(['/en/my-data', '/en/start']);
  await act(async () => { read.reject(new Error('no answer')); await read.promise.catch(() => undefined); });
  expect(drawn()).toBe('/en/my-data');
});

test('a page whose read takes longer comes a tenth of a second after the tap without it', async () => {
  holdStep('/en/my-data', new Promise(() => undefined));
  await press('My data');
  await act(() => vi.advanceTimersByTimeAsync(99));
  expect(drawn()).toBe('/en/start');
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(drawn()).toBe('/en/my-data');
});

test('a step elsewhere waits for nothing, nor does a second one to the same page', async () => {
  holdStep('/en/my-data', new Promise(() => undefined));
  await press('Home');
  expect(drawn()).toBe('/en/home');
  await press('My data');
  expect(drawn()).toBe('/en/my-data');
});

test('who goes on while a page is held comes to the page that they went to last', async () => {
  holdStep('/en/my-data', new Promise(() => undefined));
  await press('My data');
  await press('Home');
  expect(drawn()).toBe('/en/home');
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(drawn()).toBe('/en/home');
});
