import { answerRequest, withdrawRequest } from '#contract/requests.ts';
import type { EntryInput, PlacedEntry } from '#src/offline/outbox/entry.ts';
import { useWaitingActs } from '#src/offline/outbox/use-waiting-acts.ts';

/** The request an act is about, if it says so. */
export function requestOf(input: EntryInput | null): string | undefined {
  const parsed = withdrawRequest.params.safeParse(input?.params);
  return parsed.success ? parsed.data.requestId : undefined;
}

/** The withdrawal of a request that waits on this device, if there is one. */
export function useWaitingWithdrawal(requestId: string): PlacedEntry | undefined {
  return useWaitingActs().acts.find(({ entry, input }) => entry.endpoint === withdrawRequest.name && entry.state !== 'refused' && requestOf(input) === requestId)?.entry;
}

/** The answer about a request that waits on this device, if there is one. */
export function useWaitingAnswer(requestId: string): PlacedEntry | undefined {
  return useWaitingActs().acts.find(({ entry, input }) => entry.endpoint === answerRequest.name && entry.state !== 'refused' && requestOf(input) === requestId)?.entry;
}
