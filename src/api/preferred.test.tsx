// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { AppActsProvider, type AppActs, useAppActs } from './app-acts-context.ts';
import { setCopyPort } from './copy-port.ts';
import { usePreferred } from './preferred.ts';
import { makeQueryClient } from './query-client.ts';

afterEach(() => {
  cleanup();
  setCopyPort(undefined);
  vi.unstubAllGlobals();
});

function Part() {
  usePreferred();
  return <p>the page</p>;
}

function Page() {
  return usePreferred().looking ? <p>looking</p> : <Part />;
}

/** As where somebody is signed in. */
function SignedIn({ children }: { children: ReactNode }) {
  const acts: AppActs = { ...useAppActs(), mayBeSignedIn: true };
  return <AppActsProvider value={acts}>{children}</AppActsProvider>;
}

it('is looked for once: a page that waits for it stands where the server cannot be asked, though its parts ask again', async () => {
  const asked = vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError('network')));
  vi.stubGlobal('fetch', asked);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  setCopyPort({ unlocked: () => true, keep: async () => undefined, find: async () => undefined }); // With a copy open, what failed is asked for again by each part.
  render(<QueryClientProvider client={makeQueryClient()}><SignedIn><Page /></SignedIn></QueryClientProvider>);
  await screen.findByText('the page');
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1));
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(screen.queryByText('looking')).toBeNull();
  expect(asked.mock.calls.length).toBeLessThan(4);
});
