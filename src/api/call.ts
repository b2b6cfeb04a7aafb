import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { problem, type Problem, problemType } from '#contract/problem.ts';
import { actingForHeader } from '#contract/relation.ts';
import { actingFor } from './acting-for.ts';
import { mandateFor } from './acting.ts';
import { addressOf } from './address.ts';
import { noteClocks } from './device-clock.ts';
import { takeEarly } from './early.ts';
import { misfit } from './own-contract.ts';
import { noteReached } from './reached.ts';
import { readerOf } from './read-answer.ts';
import { signedInAgain } from './signed-out.ts';
import { inTime, noteGivenUp, timeFor } from './time-limit.ts';

/** What came of a call. Only `ok` answers and `problem`s are the backend's own word; everything else says nothing about what it holds. */
export type CallResult<E extends AnyEndpoint> = ({ readonly ok: true } & AnswerOf<E>) | Failed;

type Failed =
  | { readonly ok: false; readonly kind: 'problem'; readonly problem: Problem }
  | { readonly ok: false; readonly kind: 'unreachable'; readonly cause: 'offline' | 'timeout' | 'network' | 'stopped' }
  /** Something answered that is not our backend: a captive portal, a proxy's page. `newer`: it is ours, of another release, and this app cannot read what it said. */
  | { readonly ok: false; readonly kind: 'off-contract'; readonly status: number; readonly newer?: true };

interface CallOptions {
  readonly idempotencyKey?: string;
  /** The device's clock at sending, an instant. */
  readonly sentAt?: string;
  /** Whose act this is: the server refuses it in anybody else's session. */
  readonly personKey?: string;
  /** The mandate that it is made under; left out: whatever this tab acts under now. `null`: none. */
  readonly actingFor?: string | null;
  /** Made beside whatever record an officer has open in this tab, not for it. */
  readonly apart?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds before a try is given up; unless told, as long as `timeFor` says. */
  readonly timeLimit?: number;
}

function whyUnreachable(error: unknown, stopped: boolean): 'offline' | 'timeout' | 'network' | 'stopped' {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  if (stopped) return 'stopped';
  return navigator.onLine ? 'network' : 'offline';
}

async function understand<E extends AnyEndpoint>(endpoint: E, response: Response): Promise<CallResult<E>> {
  const { status } = response;
  const schema = endpoint.answers[status];
  // A page that was redirected to is not our answer, whatever it says.
  if (response.redirected) return misfit(response);
  if (schema === null) return { ok: true, status, body: undefined } as unknown as CallResult<E>;
  const type = response.headers.get('Content-Type')?.split(';')[0];
  if (type !== (schema ? 'application/json' : problemType)) return misfit(response);
  const body: unknown = await response.json();
  const read = readerOf(response);
  if (!schema) {
    const refusal = read(problem, body);
    return refusal?.data.status === status ? { ok: false, kind: 'problem', problem: refusal.data } : misfit(response);
  }
  const parsed = read(schema, body);
  return parsed ? ({ ok: true, status, body: parsed.data } as unknown as CallResult<E>) : misfit(response);
}

/** Nobody is signed in any more, as an operation of the person's own was told. What runs in the background (outbox, copy) is nobody's act: it waits for its person and says so in its own place. */
function isSignedOut({ permission }: AnyEndpoint, result: { readonly ok: true } | Failed, { personKey, actingFor: mandate }: CallOptions): boolean {
  return !result.ok && result.kind === 'problem' && (result.problem.code === 'not-signed-in' || result.problem.code === 'session-expired')
    && permission.startsWith('own-') && personKey === undefined && mandate === undefined && !actingFor();
}

async function callOnce<E extends AnyEndpoint>(endpoint: E, given: InputOf<E>, options: CallOptions): Promise<CallResult<E>> {
  const acting = options.apart ? undefined : actingFor();
  const asked = acting && options.idempotencyKey !== undefined ? await acting.confirm(endpoint, given, options.idempotencyKey) : undefined;
  if (asked === null) return { ok: false, kind: 'unreachable', cause: 'stopped' };
  const input = asked?.input ?? given;
  const address = addressOf(endpoint, input);
  const askedAt = Date.now();
  const limit = AbortSignal.timeout(options.timeLimit ?? timeFor(endpoint.method));
  const headers = new Headers({ Accept: 'application/json' });
  const mandate = options.actingFor === undefined ? mandateFor(endpoint) : options.actingFor;
  if (mandate !== null) headers.set(actingForHeader, mandate);
  if (input.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.sentAt !== undefined) headers.set('Sent-At', options.sentAt);
  if (options.personKey !== undefined) headers.set('Person-Key', options.personKey);
  if (acting) headers.set('Counter-Session', acting.token);
  if (acting && asked) headers.set('Person-Key', acting.personKey);
  if (asked?.how) headers.set('Confirmed', asked.how);
  try {
    // What the page's head asked for, before anybody could give it a limit, is the person's own.
    const early = endpoint.method === 'GET' && mandate === null ? takeEarly(address) : undefined;
    // Looked up at the call: whoever replaces fetch (the mocks do) would be passed by otherwise.
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const response = await (early ? inTime(early, signal) : globalThis.fetch(address, {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      signal,
      ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    }));
    const heardAt = Date.now();
    const result = await understand(endpoint, response);
    const ours = result.ok || result.kind === 'problem';
    if (ours) noteClocks({ said: response.headers.get('Date'), askedAt, heardAt });
    noteReached(ours || (result.kind === 'off-contract' && result.newer === true));
    acting?.heard({ ...result, keyed: asked !== undefined, ...(!result.ok && result.kind === 'problem' && { code: result.problem.code }) });
    return result;
  } catch (error) {
    acting?.heard({ ok: false, keyed: asked !== undefined });
    if (error instanceof SyntaxError) return { ok: false, kind: 'off-contract', status: 0 };
    const cause = whyUnreachable(error, options.signal?.aborted ?? false);
    if (cause === 'timeout') noteGivenUp();
    // A read that a screen gave up says nothing about the connection.
    if (cause !== 'stopped') noteReached(false);
    return { ok: false, kind: 'unreachable', cause };
  }
}

/**
 * Calls one operation of the API. Every answer is parsed by the contract; nothing that can be expected is thrown.
 * A read takes the answer that the page started early, if it did. What is refused because the session has ended is made once more, in nobody else's, when the person has signed in again over the page.
 */
export async function call<E extends AnyEndpoint>(endpoint: E, given: InputOf<E> = {}, options: CallOptions = {}): Promise<CallResult<E>> {
  const result = await callOnce(endpoint, given, options);
  const personKey = isSignedOut(endpoint, result, options) ? await signedInAgain() : undefined;
  if (personKey === undefined) return result;
  return callOnce(endpoint, given, { ...options, personKey, ...(options.sentAt !== undefined && { sentAt: new Date().toISOString() }) });
}
