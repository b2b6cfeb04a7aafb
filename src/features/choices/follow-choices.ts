import type { QueryClient } from '@tanstack/react-query';
import { listChoices, readChoice, recordChoice, type ChoiceList, type ChoicePurpose } from '#contract/choices.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { listReceipts } from '#contract/receipts.ts';
import { onDone, thisOutbox } from '#src/offline/outbox/this-outbox.ts';

const followed = new WeakSet<QueryClient>();

/** Where the choices stand, from one answer into another: the words stay in the language they were read in. */
function withStanding(purpose: ChoicePurpose, from: ChoiceList): ChoicePurpose {
  const now = from.purposes.find((one) => one.id === purpose.id);
  return now ? { ...purpose, channels: now.channels } : purpose;
}

/**
 * From now on the server's word on a decision goes into what was read, before the entry leaves the outbox, so that nothing flickers.
 * For the life of the tab: a decision may be answered long after its page was left.
 */
export function followChoices(client: QueryClient): void {
  if (followed.has(client)) return;
  followed.add(client);
  onDone(recordChoice, async ({ answer, personKey }) => {
    // Another tab may tell of somebody else's decision while this one still shows its own person's.
    if (personKey !== thisOutbox().list().person) return;
    const { choices } = answer.body;
    // A read that began before the decision must not bring the old state back.
    await client.cancelQueries({ predicate: ({ queryKey }) => queryKey[0] === listChoices.name || queryKey[0] === readChoice.name });
    client.setQueriesData<ChoiceList>({ queryKey: [listChoices.name] }, (old) => old && { purposes: old.purposes.map((one) => withStanding(one, choices)) });
    client.setQueriesData<AnswerOf<typeof readChoice>['body']>({ queryKey: [readChoice.name] }, (old) => old && { ...old, purpose: withStanding(old.purpose, choices) });
    for (const name of [readChoice.name, listReceipts.name, 'readHome']) void client.invalidateQueries({ queryKey: [name] });
  });
}
