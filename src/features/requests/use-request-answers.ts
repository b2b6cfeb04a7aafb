import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RequestSummary } from '#contract/request-summary.ts';
import { listRequests, makeRequest, readRequest, withdrawRequest, type RequestFull } from '#contract/requests.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';

type Requests = AnswerOf<typeof listRequests>['body'];

function summaryOf({ details: _details, events: _events, receiptId: _receiptId, canWithdraw: _canWithdraw, ...summary }: RequestFull): RequestSummary {
  return summary;
}

/** Lays what the server said about one request into what is held of it: its page and its row. */
export function noteRequest(client: QueryClient, request: RequestFull): void {
  const summary = summaryOf(request);
  client.setQueriesData<RequestFull>({ queryKey: [readRequest.name, { requestId: request.id }] }, request);
  client.setQueriesData<Requests>({ queryKey: [listRequests.name] }, (held) => held && {
    requests: held.requests.some((one) => one.id === request.id) ? held.requests.map((one) => (one.id === request.id ? summary : one)) : [summary, ...held.requests],
  });
}

/** While a page of requests is open, the server's answers are laid into the cache before their acts leave the outbox, so that nothing flickers. */
export function useRequestAnswers(): void {
  const client = useQueryClient();
  useEffect(() => {
    let stops: readonly (() => void)[] | undefined = [];
    const listen = async () => {
      const { onDone } = await outboxCode();
      if (!stops) return;
      stops = [
        onDone(makeRequest, ({ answer }) => noteRequest(client, answer.body.request)),
        onDone(withdrawRequest, ({ answer }) => noteRequest(client, answer.body.request)),
      ];
    };
    void Promise.allSettled([listen()]); // Without the outbox's code nothing is sent either.
    return () => {
      for (const stop of stops ?? []) stop();
      stops = undefined;
    };
  }, [client]);
}
