import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { readHome } from '#contract/home.ts';
import { listReceipts } from '#contract/receipts.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { staleAfterActs } from './stale-after-acts.ts';

it.each([
  [readHome.name, 2],
  [listReceipts.name, 2],
  ['readChoice', 1], // Its page laid the answer in.
  ['readOrganisation', 1],
])('when an act was taken in while %s is open, it has been read %i times', async (name, times) => {
  const client = makeQueryClient();
  const read = vi.fn<() => Promise<object>>(() => Promise.resolve({}));
  const stop = new QueryObserver(client, { queryKey: [name], queryFn: read }).subscribe(() => undefined);
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  staleAfterActs(client);
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  expect(read).toHaveBeenCalledTimes(times);
  stop();
  client.clear();
});
