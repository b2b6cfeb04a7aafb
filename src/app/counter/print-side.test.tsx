// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import common from '#locales/en/common.json' with { type: 'json' };
import side from '#locales/en/counter-side.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { PrintSide } from './print-side.tsx';

beforeEach(() => {
  keepWords('en', 'common', common);
  keepWords('en', 'counter-side', side);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('who waits for the slip is told so, and has the way back', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const back = vi.fn<() => void>();
  render(<PrintSide receiptId="7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11" person={{ language: 'ur', format: 'standard' } as Parameters<typeof PrintSide>[0]['person']} onBack={back} />);
  const button = await screen.findByRole('button', { name: side.back }, { timeout: 3000 });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(common.loading)); // The focus comes after it is drawn.
  button.click();
  expect(back).toHaveBeenCalledOnce();
});
