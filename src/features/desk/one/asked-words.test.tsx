// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeskRequest } from '#contract/desk.ts';
import { requestDetails, type RequestDetails } from '#contract/request-details.ts';
import desk from '#locales/en/desk.json' with { type: 'json' };
import requests from '#locales/en/requests.json' with { type: 'json' };
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { offersQuery } from '../desk.queries.ts';
import { AskedWords } from './asked-words.tsx';

const text = (words: string) => ({ text: words, language: 'en' });
const answer = { answerFormat: 'large-print', answerLanguage: 'en' } as const;

beforeEach(() => {
  keepWords('en', 'desk', desk);
  keepWords('en', 'requests', requests);
});
afterEach(cleanup);

function show(details: RequestDetails, about: DeskRequest['about'] = null): string {
  const client = makeQueryClient();
  client.setQueryData(offersQuery('en').queryKey, {
    kinds: [], categories: [{ id: 'money', name: text('Rent and money'), description: text('All of it') }], purposes: [], recipients: [],
    recordings: [{ id: 'cameras', name: text('Cameras'), kind: 'cctv', sites: [{ id: 'court', name: 'Sample Court entrance' }], overwrittenAfter: { amount: 30, unit: 'day' } }] as never,
  });
  render(<QueryClientProvider client={client}><AskedWords request={{ details: requestDetails.parse(details), firstDetails: null, about } as unknown as DeskRequest} /></QueryClientProvider>);
  return document.body.textContent;
}

it('names the site of a recording once', () => {
  const details: RequestDetails = { kind: 'recordings', holdId: null, medium: 'cctv', site: 'court', place: '', date: '2026-11-20', from: '10:00', to: '10:30', whatHappened: '', whereInPicture: '', clothingOrVehicle: '', phoneNumbers: '', answerAs: 'viewing', ...answer };
  const shown = show(details, { name: text('Sample Court entrance'), within: text('Cameras'), value: null, on: null });
  expect(shown.split('Sample Court entrance')).toHaveLength(2);
  expect(shown).toContain('20 November 2026');
});

it.each<[RequestDetails, readonly string[], readonly string[]]>([
  [{ kind: 'erasure', categories: ['money'], ground: 'not-needed', details: 'Please' }, ['Rent and money', 'Please', requests['erasure.ground'], requests['erasure.not-needed']], ['not-needed']],
  [{ kind: 'restriction', categories: ['money'], ground: 'legal-claim', details: '' }, [requests['restriction.legal-claim']], ['legal-claim']],
  [
    { kind: 'correction', category: 'money', itemId: 'rent', whatIsWrong: 'Too high', shouldSay: '£90', statement: 'I paid', markDisputed: true },
    [`${requests['correction.wrong']}Too high`, `${requests['correction.should-say']}£90`, `${requests['correction.statement']}I paid`, `${requests['correction.dispute']}Yes`], [],
  ],
  [{ kind: 'portability', categories: ['money'], sendTo: 'other', recipient: 'A bank' }, [`${requests['portability.to']}Somebody else`, `${requests['portability.recipient']}A bank`], []],
  [
    { kind: 'recordings', holdId: null, medium: 'cctv', site: 'court', place: 'Stairs', date: '2026-11-20', from: '10:00', to: '10:30', whatHappened: 'A fall', whereInPicture: '', clothingOrVehicle: 'Red coat', phoneNumbers: '', answerAs: 'viewing', ...answer },
    ['Camera', 'Sample Court entrance', '20 November 2026', `${requests['recordings.from']}10:00`, `${requests['recordings.to']}10:30`, `${requests['recordings.happened']}A fall`, requests['recordings.as.viewing'], 'English, large print'], ['cctv', '2026-11-20', requests['recordings.in-picture']],
  ],
  [{ kind: 'sharing', recipientId: null, who: 'My old agent', wish: 'stop', details: '' }, [`${requests['sharing.who']}My old agent`], []],
  [{ kind: 'notice-format', notice: 'privacy', format: 'audio', language: 'gu', sendTo: 'post' }, ['ગુજરાતી (Gujarati), audio', requests['notice.to.post']], []],
  [{ kind: 'information', details: 'What you spend', environment: true, ...answer }, ['What you spend', `${requests['information.environment']}Yes`], []],
])('the desk reads each answer with its question, and no code: %j', (details, said, never) => {
  const shown = show(details);
  for (const words of said) expect(shown).toContain(words);
  for (const code of never) expect(shown).not.toContain(code);
  expect(screen.queryByText('undefined')).toBeNull();
});
