import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { readSession } from '#contract/session.ts';
import type { DevicePorts } from '#src/offline/outbox/device-outbox.ts';
import type { Entry } from '#src/offline/outbox/entry.ts';
import { envelopesWith } from '#src/offline/outbox/envelopes.ts';
import { keyRing } from '#src/offline/outbox/key-ring.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import type { World } from './world.ts';

/** A fault put into the shipped parts from outside, which the model has to find. */
export interface PlantedBug {
  readonly name: string;
  readonly ports?: (ports: DevicePorts, world: World) => DevicePorts;
  /** Done whenever a page starts. */
  readonly atStart?: (world: World) => void;
  readonly serverForgetsKeys?: true;
  readonly serverTakesAnybody?: true;
  readonly oneKeyForAll?: true;
}

type Call = DevicePorts['call'];
type Judge = DevicePorts['verdict'];
const judgedOtherwise = (judge: (shipped: Judge, ...given: Parameters<Judge>) => ReturnType<Judge>) => (ports: DevicePorts): DevicePorts => ({ ...ports, verdict: (...given) => judge(ports.verdict, ...given) });
const keptOtherwise = (store: (ports: DevicePorts, world: World) => Partial<DevicePorts['store']>) => (ports: DevicePorts, world: World): DevicePorts => ({ ...ports, store: { ...ports.store, ...store(ports, world) } });
const done = { kind: 'done' } as const;
const day = 86_400_000;
const entryOf = (stored: unknown) => stored as Entry;

/** Planted one at a time. The first ten are those of the bar R1. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'removed before sent',
    ports: (ports) => ({ ...ports, call: async (endpoint, input, options) => {
      if (options?.idempotencyKey !== undefined) await ports.store.remove(options.idempotencyKey);
      return ports.call(endpoint, input, options);
    } }),
  },
  { name: 'new key per try', ports: (ports, world) => ({ ...ports, call: (endpoint, input, options) => ports.call(endpoint, input, options?.idempotencyKey === undefined ? options : { ...options, idempotencyKey: world.newId() }) }) },
  { name: '5xx as sent', ports: judgedOtherwise((shipped, id, result) => (!result.ok && result.kind === 'problem' && result.problem.status >= 500 ? done : shipped(id, result))) },
  { name: '200 of a stranger as sent', ports: judgedOtherwise((shipped, id, result) => (!result.ok && result.kind === 'off-contract' && result.status === 200 ? done : shipped(id, result))) },
  { name: 'no lock', ports: (ports) => ({ ...ports, lock: { run: (work) => work(), runIfFree: (work) => work() } }) },
  { name: 'no server idempotency', serverForgetsKeys: true },
  {
    name: 'dropped by age',
    ports: keptOtherwise(({ store, now }) => ({ all: async () => {
      const all = await store.all();
      for (const { entry } of all) if (now() - Date.parse(entryOf(entry).createdAt) > 7 * day) await store.remove(entryOf(entry).id);
      return store.all();
    } })),
  },
  { name: 'dropped on update', atStart: ({ device, random }) => { if (random(4) === 0) device.records.clear(); } },
  { name: 'lanes crossed', ports: keptOtherwise(({ store }) => ({ add: (id, entry) => store.add(id, { ...entryOf(entry), lane: id }) })) },
  { name: 'key not per person', oneKeyForAll: true },
  { name: 'server does not compare the person', serverTakesAnybody: true },
  {
    name: 'keys and person asked apart',
    ports: (ports) => {
      const apart: Call = async (endpoint, input, options) => {
        const answer = await ports.call(endpoint, input, options);
        if (endpoint.name !== readOutboxKeys.name || !answer.ok) return answer;
        const session = await ports.call(readSession);
        return session.ok ? { ...answer, body: { ...(answer.body as object), personKey: session.body.personKey } } : session;
      };
      return { ...ports, call: apart, envelopes: envelopesWith(keyRing(ports.store, apart)) };
    },
  },
  {
    name: 'whose act it is, settled when its turn comes',
    // As if `mine` were read late: the note on the device, at the moment of keeping.
    ports: keptOtherwise(({ store }, { device }) => ({ add: (id, entry) => store.add(id, { ...entryOf(entry), personKey: device.person ?? entryOf(entry).personKey }) })),
  },
  { name: 'all in one lane', ports: keptOtherwise(({ store }) => ({ add: (id, entry) => store.add(id, { ...entryOf(entry), lane: 'all' }) })) },
  { name: 'order by the clock', ports: keptOtherwise(({ store }) => ({ all: async () => (await store.all()).toSorted((a, b) => entryOf(a.entry).createdAt.localeCompare(entryOf(b.entry).createdAt)) })) },
  { name: 'a 401 is a refusal', ports: judgedOtherwise((shipped, id, result) => (!result.ok && result.kind === 'problem' && result.problem.code === 'session-expired' ? { kind: 'refused', code: 'session-expired' } : shipped(id, result))) },
  { name: 'another person’s session is a refusal', ports: judgedOtherwise((shipped, id, result) => (!result.ok && result.kind === 'problem' && result.problem.code === 'other-person' ? { kind: 'refused', code: 'other-person' } : shipped(id, result))) },
  { name: 'any receipt will do', ports: judgedOtherwise((shipped, id, result) => (result.ok ? done : shipped(id, result))) },
  { name: 'a full device is said to have kept it', ports: keptOtherwise(({ store }) => ({ add: async (id, entry) => {
    try {
      await store.add(id, entry);
    } catch (error) {
      if (!(error instanceof OutboxStoreError)) throw error;
    }
  } })) },
  { name: 'tries not written down', ports: keptOtherwise(({ store }) => ({ replace: (id, entry) => store.replace(id, { ...entryOf(entry), tries: 0 }) })) },
  { name: 'refused acts are dropped', ports: keptOtherwise(({ store }) => ({ replace: (id, entry) => (entryOf(entry).state === 'refused' ? store.remove(id) : store.replace(id, entry)) })) },
];
