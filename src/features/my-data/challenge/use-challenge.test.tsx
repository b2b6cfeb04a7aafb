// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { DeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import type { Outcome } from '#src/offline/outbox/told.ts';
import { useChallenge } from './use-challenge.ts';

const place = { category: 'about-you', itemId: 'gender' };

/** Sends words to an outbox where this becomes of them. */
async function sendTo(settled: Promise<Outcome<never>>) {
  useThisOutbox({ change: async () => ({ entryId: '1', settled }) } as unknown as DeviceOutbox);
  const client = new QueryClient();
  const { result } = renderHook(() => useChallenge('correct', place), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> });
  let isSent: boolean | undefined;
  await act(async () => { isSent = await result.current.send('Woman'); });
  return { isSent, progress: result.current.progress.kind };
}

afterEach(() => {
  cleanup();
  useThisOutbox(undefined);
});

test('words to which the person says no at the counter are not sent: their form holds on to them', async () => {
  expect(await sendTo(Promise.resolve({ kind: 'taken-back' }))).toEqual({ isSent: false, progress: 'still' });
});

test('words that wait on the device are on their way', async () => {
  expect(await sendTo(new Promise(() => undefined))).toEqual({ isSent: true, progress: 'kept' });
});
