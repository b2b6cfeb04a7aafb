// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RequestDetails } from '#contract/request-details.ts';
import type { DeskRequest } from '#contract/desk.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import desk from '#locales/en/desk.json' with { type: 'json' };
import requests from '#locales/en/requests.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { AskedWords } from './asked-words.tsx';

beforeEach(() => {
  for (const [name, words] of Object.entries({ common, desk, requests })) keepWords('en', name as 'desk', words);
});
afterEach(cleanup);

const recording = { kind: 'recordings', holdId: null, medium: 'cctv', site: null, place: 'By the bins', date: '2026-11-20', from: '10:00', to: null, whatHappened: 'A car was hit', whereInPicture: '', clothingOrVehicle: '', phoneNumbers: '', answerAs: 'viewing', answerFormat: 'paper', answerLanguage: 'ur' } as const;

/** Lines that the desk reads. */
function lines(details: RequestDetails): (string | null)[] {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  const { container } = render(<QueryClientProvider client={client}><AskedWords request={{ details, firstDetails: null, about: null } as DeskRequest} /></QueryClientProvider>);
  return [...container.querySelectorAll('p')].map((one) => one.textContent);
}

it.each<[RequestDetails, readonly string[]]>([
  [{ kind: 'notice-format', notice: 'privacy', format: 'audio', language: 'gu', sendTo: 'post' }, ['ગુજરાતી (Gujarati), audio', 'To my home, by post']],
  [recording, ['By the bins', 'A car was hit', 'Camera · 20 November 2026 · 10:00', 'See it with you at the counter', 'اردو (Urdu), on paper']],
  [{ kind: 'erasure', categories: [], ground: 'consent-withdrawn', details: 'All of it' }, ['All of it', 'I said yes to it once, and now I say no']],
  [{ kind: 'portability', categories: [], sendTo: 'other', recipient: 'My new landlord' }, ['My new landlord']],
])('the desk reads what was chosen in words, and only what somebody wrote as theirs: %j', (details, read) => {
  expect(lines(details)).toEqual(read);
});
