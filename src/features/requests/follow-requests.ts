import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import { answerRequest, listRequests, makeRequest, readRequest, withdrawRequest, type RequestFull } from '#contract/requests.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';

type Requests = AnswerOf<typeof listRequests>['body'];

const followed = new WeakSet<QueryClient>();

function summaryOf({ details: _details, events: _events, receiptId: _receiptId, canWithdraw: _canWithdraw, canAnswer: _canAnswer, ...summary }: RequestFull): RequestSummary {
  return summary;
}

/** Lays what the server said about one request into what is held of it: its page and its row. */
async function noteRequest(client: QueryClient, request: RequestFull): Promise<void> {
  const summary = summaryOf(request);
  // A read that began before the act must not bring the old state back.
  await client.cancelQueries({ predicate: ({ queryKey }) => queryKey[0] === listRequests.name || queryKey[0] === readRequest.name });
  client.setQueriesData<RequestFull>({ queryKey: [readRequest.name, { requestId: request.id }] }, (held) => held && request);
  client.setQueriesData<Requests>({ queryKey: [listRequests.name] }, (held) => held && {
    requests: held.requests.some((one) => one.id === request.id) ? held.requests.map((one) => (one.id === request.id ? summary : one)) : [summary, ...held.requests],
  });
}

async function follow(client: QueryClient): Promise<void> {
  if (followed.has(client)) return;
  followed.add(client);
  try {
    const { onDone, thisOutbox } = await outboxCode();
    // Another tab may tell of somebody else's act while this one still shows its own person's.
    const note = ({ answer, personKey }: { answer: { body: { request: RequestFull } }; personKey: string | null }) =>
      (personKey === thisOutbox().list().person ? noteRequest(client, answer.body.request) : undefined);
    onDone(makeRequest, note);
    onDone(withdrawRequest, note);
    onDone(answerRequest, note);
  } catch {
    followed.delete(client); // The code could not be fetched: nothing is sent without it, and the next page tries again.
  }
}

/** From the first page of requests on, the server's answers are laid into what was read before their acts leave the outbox, so that nothing flickers; for the life of the tab. */
export function useFollowRequests(): void {
  const client = useQueryClient();
  useEffect(() => { void follow(client); }, [client]);
}
