import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { sendMessage } from '#contract/messages.ts';
import { makeRequest } from '#contract/requests.ts';
import { joinSupport } from '#contract/support-acts.ts';
import { call } from '#src/api/call.ts';
import { makeArrived } from '#src/offline/outbox/arrived.ts';
import type { DeviceOutbox, KeptChange } from '#src/offline/outbox/device-outbox.ts';
import type { OutboxList } from '#src/offline/outbox/outbox-list.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import type { Done, Outcome } from '#src/offline/outbox/told.ts';

type Handle = (done: Done<AnyEndpoint>) => void | Promise<void>;

/** Acts whose words were typed into a form that keeps a draft. */
const typed: ReadonlySet<string> = new Set([makeRequest.name, makeComplaint.name, sendMessage.name, joinSupport.name]);
const tries = 3;
const pause = 1500;

/** When the device says that it was done. */
const clocks: ReadonlySet<string> = new Set(['madeAt', 'decidedAt', 'writtenAt']);

/** What makes an act the same one when it is tried again by hand: everything but the clock of the device. */
function nameOf(endpoint: AnyEndpoint, { params, body }: InputOf<AnyEndpoint>): string {
  return JSON.stringify([endpoint.name, params, body], (key: string, value: unknown) => (clocks.has(key) ? undefined : value));
}

/**
 * The outbox of the counter keeps nothing: an act is sent at once, or the screen says that it was not. The same act tried again goes under the same key, so that one
 * whose answer was lost is not done twice. `keepNext`: the person said no to what was typed, or the server did: its words stay. `taken`: they need not.
 */
export function counterOutbox(personKey: string, { keepNext, taken }: { readonly keepNext: () => void; readonly taken: () => void }): DeviceOutbox {
  const list: OutboxList = { ready: true, person: personKey, entries: [], unreadable: 0, shut: false };
  const handlers = new Map<string, Set<Handle>>();
  const unsettled = new Map<string, { readonly id: string; readonly input: InputOf<AnyEndpoint> }>();
  const watchers = new Set<(entryId: string) => void>();

  async function send<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, id: string) {
    for (let attempt = 1; ; attempt += 1) {
      const result = await call(endpoint, input, { idempotencyKey: id, sentAt: new Date().toISOString() });
      const again = !result.ok && (result.kind === 'problem' ? result.problem.status >= 500 || result.problem.code === 'idempotency-key-running' : result.kind === 'unreachable' && (result.cause === 'timeout' || result.cause === 'network'));
      if (!again || attempt === tries) return result;
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }

  async function change<E extends AnyEndpoint>(endpoint: E, given: InputOf<E>): Promise<KeptChange<E>> {
    const name = nameOf(endpoint, given);
    const { id: entryId, input } = unsettled.get(name) ?? { id: crypto.randomUUID(), input: given };
    unsettled.set(name, { id: entryId, input });
    const result = await send(endpoint, input as InputOf<E>, entryId);
    const end = (outcome: Outcome<E>): KeptChange<E> => {
      unsettled.delete(name);
      return { entryId, settled: Promise.resolve(outcome) };
    };
    if (result.ok) {
      taken();
      const answer = { status: result.status, body: result.body } as AnswerOf<E>;
      for (const handle of handlers.get(endpoint.name) ?? []) await handle({ entryId, personKey, input, answer: answer as AnswerOf<AnyEndpoint> });
      for (const tell of watchers) tell(entryId);
      return end({ kind: 'done', ...answer });
    }
    if (result.kind === 'unreachable' && result.cause === 'stopped') {
      // The forms of a request and of a challenge know the no themselves, and remove nothing.
      if (typed.has(endpoint.name) && endpoint.name !== makeRequest.name) keepNext();
      return end({ kind: 'taken-back' });
    }
    if (result.kind === 'problem' && result.problem.status < 500) {
      if (typed.has(endpoint.name)) keepNext();
      return end({ kind: 'refused', code: result.problem.code });
    }
    throw new OutboxStoreError('unavailable');
  }

  const nothing = async () => undefined;
  return {
    change,
    // The person's keys are for their own devices: nothing is sealed here, because nothing is kept.
    safe: {
      person: async () => personKey, remembered: new Map(), seal: async () => { throw new OutboxStoreError('no-key'); }, open: async () => 'no-key', readPresence: async () => 'unknown', forget: () => undefined,
    },
    onDone: (endpoint, handle) => {
      const those = handlers.get(endpoint.name) ?? new Set();
      handlers.set(endpoint.name, those.add(handle as unknown as Handle));
      return () => { those.delete(handle as unknown as Handle); };
    },
    // The receipt of each act is on the page that it was done on.
    arrived: makeArrived(),
    list: () => list,
    watch: () => () => undefined,
    refresh: async () => list,
    watchDone: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    inputOf: async () => null,
    dismiss: async () => 'gone',
    takeBack: async () => 'gone',
    signedIn: nothing,
    foundLive: async () => personKey,
    shows: () => undefined,
    signedOut: nothing,
    forget: () => undefined,
    wake: () => undefined,
    quiet: nothing,
    stop: () => undefined,
  };
}
