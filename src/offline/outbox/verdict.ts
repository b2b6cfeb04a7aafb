import type { AnyEndpoint } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { CallResult } from '#src/api/call.ts';

/** What an answer means for an entry. `later` may carry the seconds the server asked for. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly retryAfter?: number }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

const later = { kind: 'later' } as const;

function entryIdOf(body: unknown): unknown {
  return (body as { receipt?: { entryId?: unknown } } | undefined)?.receipt?.entryId;
}

/** Refusals that are not about what was asked: who is signed in, how busy the server is, which release it runs. All others are final, and so is `not-allowed` for what was done for another person: they have ended it. */
const notFinal: Partial<Record<ProblemCode, 'later' | 'sign-in'>> = {
  'not-signed-in': 'sign-in', 'session-expired': 'sign-in', 'other-person': 'sign-in',
  'step-up-needed': 'later', 'not-allowed': 'later', 'cross-site': 'later', 'method-not-allowed': 'later',
  'idempotency-key-running': 'later', 'too-many-tries': 'later', 'too-many-requests': 'later', 'server-error': 'later', 'unavailable': 'later',
};

/**
 * Judges an answer, by status and problem code, never by its words. Done only when the answer carries this entry's own receipt:
 * a captive portal's 200, a stranger's JSON or another entry's answer are no answer at all. `lent`: it was done for another person.
 */
export function verdict(entryId: string, result: CallResult<AnyEndpoint>, lent = false): Verdict {
  if (result.ok) return entryIdOf(result.body) === entryId ? { kind: 'done' } : later;
  if (result.kind !== 'problem') return later;
  const { code, status, retryAfter } = result.problem;
  const known = lent && code === 'not-allowed' ? undefined : notFinal[code];
  if (known === 'sign-in') return { kind: 'sign-in' };
  if (known === 'later' || status >= 500 || status === 429) return retryAfter === undefined ? later : { kind: 'later', retryAfter };
  return { kind: 'refused', code };
}
