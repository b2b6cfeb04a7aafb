// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import people from '#locales/en/people.json' with { type: 'json' };
import { actFor, actingNow } from '#src/api/acting.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { MemoryRouter, useLocation } from '#src/router/router.tsx';
import { ActingBanner } from './acting-banner.tsx';

/** A page that reads something, and where the router stands. */
function Page() {
  const { pathname } = useLocation();
  const { data } = useQuery({ queryKey: ['listRequests', {}, {}], queryFn: async () => actingNow()?.name ?? 'my own' });
  return <output>{`${pathname} ${data ?? 'reading'}`}</output>;
}

const show = (at: string) => render(<QueryClientProvider client={makeQueryClient()}><MemoryRouter at={at}><ActingBanner /><Page /></MemoryRouter></QueryClientProvider>);

beforeEach(() => {
  keepWords('en', 'people', people);
  actFor({ mandateId: 'one', name: 'Mary' });
});
afterEach(() => {
  cleanup();
  actFor(null);
});

it('ends what is shown of the other person, and leads away from what was typed for them', async () => {
  show('/en/requests/new/access');
  await screen.findByText('/en/requests/new/access Mary');
  await userEvent.click(screen.getByRole('button', { name: people['acting.stop'] }));
  await screen.findByText('/en/home my own');
  expect(screen.queryByText(people['acting.word'])).toBeNull();
});

it.each([
  ['requests', 'acting.body'], ['my-data/about-you', 'acting.body'], ['settings/reach', 'acting.body'],
  ['settings', 'acting.own'], ['settings/emergency', 'acting.own'], ['settings/passkeys', 'acting.own'], ['people', 'acting.own'], ['take-away', 'acting.own'],
] as const)('says of %s whose it is', async (path, key) => {
  show(`/en/${path}`);
  await screen.findByText(people[key]);
});
