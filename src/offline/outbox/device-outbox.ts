import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { call } from '#src/api/call.ts';
import { makeArrived } from './arrived.ts';
import { browserChannel, type OutboxChannel } from './channel.ts';
import type { EntryInput, PlacedEntry } from './entry.ts';
import { type Envelopes, envelopesWith } from './envelopes.ts';
import { OutboxStoreError } from './outbox-store-error.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { keyRing } from './key-ring.ts';
import { makeOutbox } from './outbox.ts';
import { makeSender, type SendPorts } from './send.ts';
import { browserLock, type SendLock } from './send-lock.ts';
import type { OutboxStore } from './store.ts';
import { type Done, makeTold, type Outcome } from './told.ts';
import { verdict } from './verdict.ts';
import { makeWaker, type Reason, type WakePorts } from './wake.ts';

export interface DevicePorts {
  readonly store: OutboxStore;
  readonly envelopes: Envelopes;
  readonly lock: SendLock;
  readonly channel: OutboxChannel;
  readonly findEndpoint: SendPorts['findEndpoint'];
  readonly call: SendPorts['call'];
  readonly verdict: SendPorts['verdict'];
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly after: WakePorts['after'];
  readonly report: (fault: unknown) => void;
}

/** The ports of a browser's tab. `ask`: for the keys, where they are not a resident's. */
export function browserPorts(store: OutboxStore = indexedDbStore(), ask?: typeof call): DevicePorts {
  return {
    store, envelopes: envelopesWith(keyRing(store, ask)), lock: browserLock(), channel: browserChannel(), call, verdict,
    findEndpoint: async (name) => (await import('#contract/waiting-endpoints.ts')).waitingEndpoint(name),
    now: Date.now, random: Math.random, newId: () => crypto.randomUUID(),
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    // A device that does not let its store be read is a state that screens show (`OutboxList.shut`), and after the exit it is shut for good. Anything else is a fault of ours.
    report: (fault) => { if (!(fault instanceof OutboxStoreError)) reportError(fault); },
  };
}

/** An act that is kept, and how it will end. */
export interface KeptChange<E extends AnyEndpoint> {
  readonly entryId: string;
  /** Settles with the server's answer, a refusal, or the person taking it back; not at all if the tab closes first. */
  readonly settled: Promise<Outcome<E>>;
}

export type DeviceOutbox = ReturnType<typeof makeDeviceOutbox>;

/** Joins the parts of the outbox in one tab. */
export function makeDeviceOutbox(ports: DevicePorts) {
  const { store, envelopes, channel } = ports;
  /** `undefined`: not known yet. `null`: they have left. */
  let mine: string | null | undefined;
  let keyOwed = false;
  /** The server is being asked whose session this is: an act of that moment waits for the answer. */
  let finding: Promise<unknown> | undefined;
  const outbox = makeOutbox({ ...ports, person });
  const told = makeTold(channel, ports.report);
  const arrived = makeArrived();
  told.watchDone((_id, one) => arrived.take(one));
  const sender = makeSender({ ...ports, outbox, person: () => store.person(), tell: (one) => told.tell(one), tellRefused: (id, code) => told.tellRefused(id, code) });
  const waker = makeWaker({ ...ports, send: (force) => sender.send(force) });
  channel.listen((message) => {
    if (message.kind === 'changed') outbox.refresh().catch(ports.report);
  });

  /** Whose this tab is, once it is known: somebody else who signs in in another tab does not make what is done here theirs. */
  async function person(): Promise<string | null> {
    if (mine !== undefined) return mine;
    let noted = await store.person();
    if (noted === null && mine === undefined && finding) {
      await finding;
      if (mine !== undefined) return mine;
      noted = await store.person();
    }
    // Somebody may have signed in in this tab meanwhile: then it is theirs from now on, and what was asked before is not.
    if (mine === undefined && noted !== null) mine = noted;
    return noted;
  }

  /** Sees to it that acts of this person can be sealed here later, without a connection. */
  async function takeKey(personKey: string): Promise<void> {
    keyOwed = !(await store.keyOf(personKey)) && typeof (await envelopes.readPresence()) !== 'object';
  }

  /** For what is typed and not sent yet (`offline/drafts`): the same keys, and what this tab still knows of it. */
  const safe = { ...envelopes, person, remembered: new Map<string, unknown>() };

  function forget(): void {
    sender.pause();
    envelopes.forget();
    outbox.forget();
    arrived.forget();
    safe.remembered.clear();
    mine = null;
    keyOwed = false;
  }

  function belongTo(personKey: string): void {
    if (typeof mine === 'string' && mine !== personKey) forget();
    mine = personKey;
  }

  /** Keeps an act and wakes the sender. Resolves when it is stored durably; rejects with `OutboxStoreError` when it is not kept. */
  async function change<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<KeptChange<E>> {
    const entryId = ports.newId();
    const settled = told.outcomeOf<E>(entryId);
    try {
      await outbox.add(endpoint, input, entryId);
    } catch (error) {
      told.forget(entryId);
      throw error;
    }
    waker.wake('better');
    return { entryId, settled };
  }

  async function findLive(personKey: string | undefined): Promise<string | undefined> {
    const noted = await store.person();
    const presence = await envelopes.readPresence();
    const present = typeof presence === 'object' ? presence.personKey : undefined;
    if (present !== undefined && present !== noted) await store.savePerson(present, noted); // Who has signed in since the server was asked stays noted.
    if (present !== undefined) mine ??= present;
    else if (personKey !== undefined) keyOwed = !(await store.keyOf(personKey));
    return present;
  }

  return {
    change,
    safe,
    onDone: <E extends AnyEndpoint>(endpoint: E, handle: (done: Done<E>) => void | Promise<void>): (() => void) => told.onDone(endpoint, handle),
    arrived,
    list: outbox.list,
    watch: outbox.watch,
    refresh: outbox.refresh,
    watchDone: (tell: (entryId: string) => void): (() => void) => told.watchDone(tell),
    /** What the person wrote. Where it is not at hand the keys are asked for; `null` if this session does not get them, or cannot. */
    async inputOf(entry: PlacedEntry): Promise<EntryInput | null> {
      const atHand = await outbox.inputOf(entry);
      if (atHand !== null || typeof (await envelopes.readPresence()) !== 'object') return atHand;
      return outbox.inputOf(entry);
    },
    dismiss: outbox.dismiss,
    /** See `Outbox.takeBack`. */
    async takeBack(entryId: string, shownTries?: number): Promise<'removed' | 'gone' | 'kept' | 'busy'> {
      const end = await outbox.takeBack(entryId, shownTries);
      if (end === 'removed') told.tellTakenBack(entryId);
      return end;
    },
    /** This person has just signed in. Takes the key that later acts are sealed with, and sends what they left waiting. */
    async signedIn(personKey: string): Promise<void> {
      belongTo(personKey);
      try {
        await store.savePerson(personKey);
      } catch (error) {
        // On a full device a note can still be taken away: an act after a restart must not become the last person's.
        await store.savePerson(null);
        throw error;
      }
      sender.resume();
      await takeKey(personKey);
      waker.wake('better');
    },
    /** A live session was found; with whose page this is, where it knows. Answers who is signed in, if the server could be asked. */
    async foundLive(personKey?: string): Promise<string | undefined> {
      if (personKey !== undefined) belongTo(personKey);
      sender.resume();
      const found = findLive(personKey);
      finding = Promise.allSettled([found]);
      const present = await found;
      waker.wake('better');
      return present;
    },
    /** This page shows what is this person's, from their copy on the device: what is done on it is theirs, whoever has signed in in another tab since. */
    shows(personKey: string): void {
      belongTo(personKey);
      outbox.refresh().catch(ports.report);
    },
    /** The person left. What is sealed stays, shut, until they come back; nothing is sent meanwhile. */
    async signedOut(): Promise<void> {
      forget();
      await store.savePerson(null);
      await outbox.refresh();
    },
    /** The person left in another tab, which has noted it on the device: what this one holds in memory goes. */
    forget,
    /** Looks for something to send: on start, on-line again, looked at again. */
    wake: (reason: Reason): void => {
      sender.resume(); // Somebody may have signed in in another tab since.
      if (keyOwed && typeof mine === 'string') takeKey(mine).catch(ports.report);
      waker.wake(reason);
    },
    quiet: waker.quiet,
    stop: waker.stop,
  };
}
