import { QueryClient } from '@tanstack/react-query';
import { CallError } from './call-error.ts';
import { copyPort } from './copy-port.ts';

/** A read is tried again only where another try may bring another answer: not after a refusal, not after a page that is not ours; and not where one has taken all its time, for then its person has waited long enough to be told. */
function worthAnotherTry(tries: number, error: unknown): boolean {
  if (!(error instanceof CallError) || tries >= 2) return false;
  const { failure } = error;
  return failure.kind === 'unreachable' ? failure.cause === 'network' : failure.kind === 'problem' && failure.problem.status >= 500;
}

/** A query client of its own: what it holds belongs to one person and goes with their session. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: worthAnotherTry,
        retryDelay: (tries) => Math.min(1000 * 2 ** tries, 8000),
        // Being offline is an answer that a screen shows, not a reason to wait without end.
        networkMode: 'always',
        refetchOnReconnect: true,
        // A page that comes without a connection says so at once: the read that was begun before it has just shown that. A copy that was opened meanwhile may answer.
        retryOnMount: () => navigator.onLine || copyPort() !== undefined,
      },
    },
  });
}
