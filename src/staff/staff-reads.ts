import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { readStaffSession } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { CallError } from '#src/api/call-error.ts';

/** The first word of the key of every read of staff: it says nothing about a resident's session in the same tab. */
export const staffReads = 'staff';

/** Codes of a call that nobody of the staff is signed in for. */
export const signedOut: ReadonlySet<unknown> = new Set(['not-signed-in', 'session-expired', 'not-allowed']);

/** Reads as staff. Throws `CallError`. Where the session has ended the gate of the page hears of it. */
export async function readAsStaff<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, { signal, client }: { readonly signal: AbortSignal; readonly client: QueryClient }): Promise<AnswerOf<E>['body']> {
  const result = await call(endpoint, input, { signal });
  if (result.ok) return result.body;
  const failed = new CallError(result);
  if (signedOut.has(failed.code) && endpoint.name !== readStaffSession.name) void client.invalidateQueries({ queryKey: [staffReads, readStaffSession.name] });
  throw failed;
}

/** A read that only staff may do. Throws `CallError`. It is never old: a colleague may have acted a moment ago. */
export function staffRead<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}) {
  return queryOptions<AnswerOf<E>['body'], CallError>({
    queryKey: [staffReads, endpoint.name, input.params ?? {}, input.query ?? {}],
    staleTime: 0,
    queryFn: (context) => readAsStaff(endpoint, input, context),
  });
}

/** Which member of staff is signed in. */
export const staffSessionQuery = staffRead(readStaffSession);
