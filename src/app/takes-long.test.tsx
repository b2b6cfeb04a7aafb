// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import common from '#locales/en/common.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { PageAwaited } from './page-waits.tsx';
import { TakesLong } from './takes-long.tsx';

let come: (words: string) => void;
const read = () => new Promise<string>((resolve) => { come = resolve; });

function Page() {
  const { data, refetch } = useQuery({ queryKey: ['words'], queryFn: read });
  return <><TakesLong /><button type="button" onClick={() => { void refetch(); }}>{data ?? 'nothing yet'}</button></>;
}

beforeEach(() => {
  keepWords('en', 'common', common);
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('says so when what a page shows is long in coming, and no more once it is there', async () => {
  render(<QueryClientProvider client={new QueryClient()}><Page /></QueryClientProvider>);
  await after(4000);
  expect(screen.queryByRole('status')).toBeNull();
  await after(2000);
  expect(screen.getByRole('status').textContent).toContain('This takes longer than usual');
  come('here');
  await after(1);
  expect(screen.getByRole('button').textContent).toBe('here');
  expect(screen.queryByRole('status')).toBeNull();
  // What is read anew behind a page that is there keeps nobody waiting.
  screen.getByRole('button').click();
  await after(60_000);
  expect(screen.queryByRole('status')).toBeNull();
});

it('says so when the page itself is long in coming, and no more once it is there', async () => {
  const page = (awaited: boolean) => <QueryClientProvider client={new QueryClient()}><TakesLong />{awaited && <PageAwaited />}</QueryClientProvider>;
  const { rerender } = render(page(true));
  await after(4000);
  expect(screen.queryByText(common['takes-long'])).toBeNull();
  await after(2000);
  expect(screen.getByText(common['takes-long'])).toBeTruthy();
  rerender(page(false));
  expect(screen.queryByText(common['takes-long'])).toBeNull();
});
