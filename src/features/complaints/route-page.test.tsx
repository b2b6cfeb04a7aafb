// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Organisation } from '#contract/organisation.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import complaints from '#locales/en/complaints.json' with { type: 'json' };
import { organisationQuery } from './complaints.query.ts';
import { RoutePage } from './route-page.tsx';

beforeEach(() => {
  keepWords('en', 'common', common);
  keepWords('en', 'complaints', complaints);
});
afterEach(cleanup);

const contact = (role: string) => ({ role: { text: role, language: 'en' }, phone: null, email: null, web: null });
const organisation = {
  kind: 'council-or-almo', region: 'england-and-wales', contacts: [], regulator: { name: 'the ICO', contact: contact('Regulator') }, ombudsman: { name: 'the Housing Ombudsman', contact: contact('Housing Ombudsman') },
} as unknown as Organisation;

/** Who deals with it, by these two answers. */
async function ask(about: 'data' | 'crime', told: 'no' | 'answered') {
  const client = makeQueryClient();
  client.setQueryData(organisationQuery('en').queryKey, organisation);
  render(<QueryClientProvider client={client}><RoutePage /></QueryClientProvider>);
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: complaints[`route.topic.${about}`] }));
  await user.click(screen.getByRole('radio', { name: complaints[`route.told.${told}`] }));
  await user.click(screen.getByRole('button', { name: complaints['route.show'] }));
  await screen.findByRole('heading', { name: complaints['route.result'] });
}

it('leads to a complaint to the landlord only where the landlord is one to go to', async () => {
  const found = [];
  for (const [about, told] of [['data', 'no'], ['data', 'answered'], ['crime', 'no']] as const) {
    await ask(about, told);
    found.push([screen.queryByRole('link', { name: complaints['route.complain'] })?.getAttribute('href'), screen.queryByRole('link', { name: complaints.title })?.getAttribute('href')]);
    cleanup();
  }
  expect(found).toEqual([['/en/complaints/new', '/en/complaints'], [undefined, '/en/complaints'], [undefined, '/en/complaints']]);
});
