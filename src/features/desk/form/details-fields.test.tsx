// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import common from '#locales/en/common.json' with { type: 'json' };
import desk from '#locales/en/desk.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { offersQuery, organisationQuery } from '../desk.queries.ts';
import { DetailsFields } from './details-fields.tsx';
import { noDetails } from './details-of.ts';

afterEach(cleanup);

it('a kind that was chosen before the list came stays chosen where the list does not have it', async () => {
  for (const [name, words] of Object.entries({ common, desk })) keepWords('en', name as 'desk', words);
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  client.setQueryData(organisationQuery('en').queryKey, undefined);
  const fields = (kind: 'correction' | '') => <QueryClientProvider client={client}><DetailsFields given={{ ...noDetails, kind }} onChange={() => undefined} errorOf={() => undefined} /></QueryClientProvider>;
  const { rerender } = render(fields('correction'));
  const select = () => screen.getByRole<HTMLSelectElement>('combobox');
  expect(select().value).toBe('correction');
  expect(Array.from(select().options, (one) => one.value)).not.toContain('recordings');
  expect(Array.from(select().options, (one) => one.value)).not.toContain('information');
  await act(async () => {
    client.setQueryData(offersQuery('en').queryKey, { kinds: [{ kind: 'access', routes: ['portal'] }], categories: [], purposes: [], recipients: [], recordings: [] });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  });
  expect(Array.from(select().options, (one) => one.value)).toEqual(['', 'access', 'correction']);
  expect(select().value).toBe('correction');
  rerender(fields(''));
  expect(Array.from(select().options, (one) => one.value)).toEqual(['', 'access']);
});
