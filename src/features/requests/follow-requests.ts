import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import { answerRequest, listRequests, makeRequest, readRequest, withdrawRequest, type RequestFull } from '#contract/requests.ts';
import { makeFollow } from '#src/offline/outbox/make-follow.ts';

type Requests = AnswerOf<typeof listRequests>['body'];

function summaryOf({ details: _details, events: _events, receiptId: _receiptId, hasAnswer: _hasAnswer, canWithdraw: _canWithdraw, canAnswer: _canAnswer, ...summary }: RequestFull): RequestSummary {
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

/** The server's answers are laid into what was read before their acts leave the outbox, so that nothing flickers. */
export const useFollowRequests = makeFollow((client, { onDone, thisOutbox }) => {
  // Another tab may tell of somebody else's act while this one still shows its own person's.
  const note = ({ answer, personKey }: { answer: { body: { request: RequestFull } }; personKey: string | null }) =>
    (personKey === thisOutbox().list().person ? noteRequest(client, answer.body.request) : undefined);
  onDone(makeRequest, note);
  onDone(withdrawRequest, note);
  onDone(answerRequest, note);
});
