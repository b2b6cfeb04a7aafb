import type { AnyEndpoint } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { waitingEndpoint } from '#contract/waiting-endpoints.ts';
import type { CallResult } from '#src/api/call.ts';
import { type DevicePorts, makeDeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { envelopesWith } from '#src/offline/outbox/envelopes.ts';
import { keyRing } from '#src/offline/outbox/key-ring.ts';
import { localLock } from '#src/offline/outbox/send-lock.ts';
import type { OutboxStore } from '#src/offline/outbox/store.ts';
import { verdict } from '#src/offline/outbox/verdict.ts';

type Answer = CallResult<AnyEndpoint>;
export const offline: Answer = { ok: false, kind: 'unreachable', cause: 'offline' };
export const portal: Answer = { ok: false, kind: 'off-contract', status: 200 };
export const no = (...words: Parameters<typeof makeProblem>): Answer => ({ ok: false, kind: 'problem', problem: makeProblem(...words) });
export const choice = (channel: 'email' | 'text' = 'email') => ({
  body: { purposeId: 'news', channel, decision: 'withdraw', noticeVersion: 'v1', language: 'en', decidedAt: '2026-11-22T10:00:00Z' },
}) as never;
export const request = { body: { details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, madeAt: '2026-11-22T10:00:00Z' } } as never;

const keysOf = new Map<string, { personKey: string; current: unknown; privateKeys: unknown[] }>();
for (const person of ['a'.repeat(32), 'b'.repeat(32)]) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const keyId = `key-of-${person.slice(0, 16)}`;
  keysOf.set(person, { personKey: person, current: { keyId, publicKey: { kty, crv, x, y } }, privateKeys: [{ keyId, privateKey: { kty, crv, x, y, d } }] });
}
export const [anna, ben] = [...keysOf.keys()] as [string, string];

/** A server that knows who is signed in and answers writes as the test says. */
export function world(store: OutboxStore) {
  const sent: { name: string; key: string; input: unknown; as: string | null }[] = [];
  const say = { session: anna as string | null, write: ((key: string) => ({ ok: true, status: 201, body: { receipt: { entryId: key, receivedAt: '2026-11-22T10:00:00.000Z' } } })) as (key: string, name: string) => unknown, reachable: true, beforeWrite: () => {} };
  const call = async (endpoint: AnyEndpoint, input: unknown, options?: { idempotencyKey?: string; personKey?: string }): Promise<unknown> => {
    if (!say.reachable) return offline;
    if (say.session === null) return no('not-signed-in');
    if (endpoint.name === 'readOutboxKeys') return { ok: true, status: 200, body: keysOf.get(say.session) };
    say.beforeWrite();
    if (options?.personKey !== say.session) return no('other-person');
    sent.push({ name: endpoint.name, key: options?.idempotencyKey ?? '', input, as: say.session });
    return say.write(options?.idempotencyKey ?? '', endpoint.name);
  };
  const faults: unknown[] = [];
  const ports: DevicePorts = {
    store, envelopes: envelopesWith(keyRing(store, call as never)), lock: localLock(), channel: { post: () => undefined, listen: () => undefined },
    call: call as never, verdict, findEndpoint: (name) => Promise.resolve(waitingEndpoint(name)), now: Date.now, random: () => 0.5, newId: () => crypto.randomUUID(), after: () => () => undefined, report: (fault) => faults.push(fault),
  };
  return { device: makeDeviceOutbox(ports), again: () => makeDeviceOutbox({ ...ports, envelopes: envelopesWith(keyRing(store, call as never)) }), sent, say, faults, ports };
}
