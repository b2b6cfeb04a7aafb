import type { AnyEndpoint } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { call, CallResult } from '#src/api/call.ts';
import { backoff, isDue } from './backoff.ts';
import type { Told } from './channel.ts';
import type { EntryInput, PlacedEntry } from './entry.ts';
import type { Envelopes } from './envelopes.ts';
import type { Presence } from './key-ring.ts';
import type { Outbox } from './outbox.ts';
import type { OwnRefusal } from './refusal.ts';
import type { SendLock } from './send-lock.ts';
import { isSuperseded } from './superseded.ts';
import type { verdict } from './verdict.ts';

export interface SendPorts {
  readonly outbox: Pick<Outbox, 'refresh' | 'mark' | 'remove' | 'changed'>;
  readonly envelopes: Pick<Envelopes, 'readPresence' | 'open'>;
  readonly lock: SendLock;
  /** Who signed in on this device last and has not left. */
  readonly person: () => Promise<string | null>;
  /** The operation of this name, if it may wait. Asked when something is sent: screens need not load the whole contract for it. */
  readonly findEndpoint: (name: string) => Promise<AnyEndpoint | undefined>;
  readonly call: typeof call;
  readonly verdict: typeof verdict;
  readonly now: () => number;
  readonly random: () => number;
  /** Takes the server's answer to everybody who wants it, before the entry goes. Never rejects. */
  readonly tell: (told: Told) => Promise<void>;
  readonly tellRefused: (entryId: string, code: string) => void;
}

/** How a round of sending ended. `sign-in`: what is left waits for its person. `nextAt`: when something is due again. */
export interface Round {
  readonly signIn: boolean;
  readonly nextAt: number | null;
}

/** What a round found out on its way. */
interface RoundState { signIn: boolean }

const laneOf = ({ personKey, lane, face }: PlacedEntry) => JSON.stringify([personKey, lane, face['actingFor']]);

function fits(endpoint: AnyEndpoint, input: EntryInput): boolean {
  const parts = [[endpoint.params, input.params ?? {}], [endpoint.query, input.query ?? {}], [endpoint.body, input.body]] as const;
  return parts.every(([schema, value]) => schema === null || schema.safeParse(value).success);
}


/** Sends what waits: one tab at a time, oldest first in each lane, lanes side by side. */
export function makeSender(ports: SendPorts) {
  const { outbox, envelopes, now } = ports;
  let paused = false;
  let askedInVain = 0;

  async function refuse(entry: PlacedEntry, code: ProblemCode | OwnRefusal): Promise<void> {
    await outbox.mark(entry, { state: 'refused', refusal: code, nextTryAt: null });
    ports.tellRefused(entry.id, code);
    await outbox.changed();
  }

  async function waitForSignIn(entry: PlacedEntry, tries = entry.tries): Promise<void> {
    if (entry.state === 'needs-sign-in' && entry.tries === tries) return;
    await outbox.mark(entry, { state: 'needs-sign-in', tries, nextTryAt: null });
    await outbox.changed();
  }

  /** `go`: the lane goes on with the next. `stop`: nothing more of this lane now. */
  async function sendOne(entry: PlacedEntry, round: RoundState): Promise<'go' | 'stop'> {
    const endpoint = await ports.findEndpoint(entry.endpoint);
    if (!endpoint) return refuse(entry, 'operation-gone').then(() => 'go');
    const opened = entry.content.kind === 'clear' ? entry.content.input : await envelopes.open(entry.content, entry);
    if (opened === 'no-key') return waitForSignIn(entry).then(() => 'stop');
    if (opened === 'damaged') return refuse(entry, 'cannot-be-opened').then(() => 'go');
    if (!fits(endpoint, opened)) return refuse(entry, 'does-not-fit').then(() => 'go');
    // Written down before the try: after a kill in mid-request nobody may be told that it never left. Gone meanwhile: the person took it back.
    const tries = entry.tries + 1;
    if (!(await outbox.mark(entry, { state: 'waiting', tries }))) return 'go';
    // As it was kept, not as parsed: a release that adds a default must not change the body under the same key.
    const result: CallResult<AnyEndpoint> = await ports.call(endpoint, opened, {
      idempotencyKey: entry.id, actingFor: opened.actingFor ?? null, sentAt: new Date(now()).toISOString(),
      // Between the reading of the session and this write somebody else may sign in in another tab: the server compares.
      ...(entry.personKey !== null && { personKey: entry.personKey }),
    });
    const judged = ports.verdict(entry.id, result, opened.actingFor !== undefined);
    switch (judged.kind) {
      case 'done':
        if (result.ok) await ports.tell({ entryId: entry.id, personKey: entry.personKey, endpoint: entry.endpoint, face: entry.face, madeAt: entry.createdAt, input: opened, status: result.status, body: result.body });
        // Recorded, but something later stands: never shown as done without a word.
        if (result.ok && isSuperseded(entry.endpoint, opened, result.body)) await outbox.mark(entry, { state: 'refused', refusal: 'superseded', tries, nextTryAt: null });
        else await outbox.remove(entry.id);
        await outbox.changed();
        return 'go';
      case 'refused':
        await refuse({ ...entry, tries }, judged.code);
        return 'go';
      case 'sign-in':
        round.signIn = true;
        await waitForSignIn(entry, tries);
        return 'stop';
      case 'later':
        await outbox.mark(entry, { state: 'waiting', tries, nextTryAt: new Date(now() + backoff(tries, ports.random(), judged.retryAfter)).toISOString() });
        await outbox.changed();
        return 'stop';
    }
  }

  async function sendLane(lane: readonly PlacedEntry[], force: boolean, round: RoundState): Promise<void> {
    for (const entry of lane) {
      if (round.signIn || (!force && !isDue(entry.nextTryAt, now()))) return;
      if ((await sendOne(entry, round)) === 'stop') return;
    }
  }

  /** Every lane runs to its end before the lock is let go, also where another one failed. */
  async function sendLanes(entries: readonly PlacedEntry[], force: boolean, round: RoundState): Promise<void> {
    const lanes = [...Map.groupBy(entries, laneOf).values()];
    // What needs no sign-in does not stop when somebody's session ends.
    const ends = await Promise.allSettled(lanes.map((lane) => sendLane(lane, force, lane[0]?.personKey === null ? { signIn: false } : round)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Who is signed in, asked only when something sealed is due. `null`: not asked. */
  async function askPresence(waiting: readonly PlacedEntry[], force: boolean): Promise<Presence | null> {
    if (paused || !waiting.some((one) => one.content.kind === 'sealed' && (force || isDue(one.nextTryAt, now())))) return null;
    // Everybody has signed out here: what they left stays shut, and the server need not be asked.
    const presence = (await ports.person()) === null ? 'nobody' : await envelopes.readPresence();
    askedInVain = presence === 'unknown' ? askedInVain + 1 : 0;
    return presence;
  }

  async function sendRound(force: boolean): Promise<Round> {
    const waiting = (await outbox.refresh()).entries.filter(({ state }) => state !== 'refused');
    const presence = await askPresence(waiting, force);
    const here = typeof presence === 'object' ? presence?.personKey : undefined;
    const round: RoundState = { signIn: presence === 'nobody' };
    // Law 8: only what the person signed in now did, and what needs nobody to be signed in.
    const mayGo = waiting.filter(({ personKey }) => personKey === null || personKey === here);
    for (const one of mayGo) if (one.state === 'needs-sign-in') await outbox.mark(one, { state: 'waiting' });
    await sendLanes(mayGo, force, round);
    paused ||= round.signIn;

    const left = (await outbox.refresh()).entries.filter(({ state }) => state !== 'refused');
    if (paused) for (const one of left) if (one.personKey !== null) await waitForSignIn(one);
    const heads = [...Map.groupBy(left, laneOf).values()].flatMap(([head]) => (head && (head.personKey === null || (head.personKey === here && !paused)) ? [head] : []));
    const times = heads.map(({ nextTryAt }) => (nextTryAt === null ? now() : Date.parse(nextTryAt)));
    if (presence === 'unknown') times.push(now() + backoff(askedInVain, ports.random()));
    return { signIn: round.signIn, nextAt: times.length > 0 ? Math.min(...times) : null };
  }

  return {
    /** One round under the lock. `force` does not wait for the time of the next try: something has changed for the better. */
    send: (force = false): Promise<Round> => ports.lock.run(() => sendRound(force)),
    /** Nothing of anybody's is tried until `resume`. */
    pause: (): void => { paused = true; },
    /** Somebody has signed in, or may have in another tab. */
    resume: (): void => { paused = false; },
  };
}
