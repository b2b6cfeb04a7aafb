import fc from 'fast-check';
import { type Act, doSomething, readRefusal, takeBack } from './acts.ts';
import { numbersFrom, settled } from './agenda.ts';
import { faults } from './network.ts';
import { rotateKey } from './people.ts';
import type { World } from './world.ts';

const kinds = [
  'do', 'do', 'do', 'do', 'do', 'do', 'do', 'do-to-be-refused', 'look', 'better', 'wait', 'wait', 'wait-long', 'kill', 'open', 'open', 'network-off', 'network-on', 'network-on',
  'sign-in', 'sign-in', 'sign-out', 'session-ends', 'clock-jumps', 'full', 'room', 'take-back', 'read-refusal', 'rotate-key',
] as const;

/** One move of a schedule: what is done, in which tab, then how many things happen, in which order, and what befalls the network meanwhile. */
export interface Move {
  readonly kind: (typeof kinds)[number];
  readonly tab: 0 | 1;
  readonly which: number;
  readonly steps: number;
  readonly fault: (typeof faults)[number];
  readonly seed: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds), tab: fc.constantFrom<0 | 1>(0, 1), which: fc.nat(7), steps: fc.nat(24), fault: fc.constantFrom(...faults), seed: fc.nat(),
});

/** Schedules: what people, browser, network, clocks and server do, move by move. */
export const schedules = fc.array(move, { minLength: 4, maxLength: 32, size: 'max' });

const hour = 3_600_000;
const jumps = [-400 * 24 * hour, -2 * hour, -60_000, 60_000, 2 * hour, 400 * 24 * hour, 0, 0];

async function signIn(world: World, place: 0 | 1, which: number): Promise<void> {
  const tab = world.tabs[place];
  const person = world.people[which % 2 as 0 | 1];
  if (!tab || !world.up) return;
  if (world.signOutOwed) world.paySignOut();
  world.token = world.server.signIn(person);
  world.signedIn = true;
  tab.who = person;
  // The cookie comes with the answer, the note on the device in the same moment: a kill between the two is a known gap (decision 0004).
  world.device.person = person.personKey;
  void tab.outbox.signedIn(person.personKey).catch((error: unknown) => world.wrongs.push(`a fault: ${String(error)}`));
  await settled();
}

async function signOut(world: World, place: 0 | 1): Promise<void> {
  const tab = world.tabs[place];
  const other = world.tabs[place === 0 ? 1 : 0];
  if (!tab?.who) return;
  tab.who = null;
  world.signedIn = false;
  world.signOutOwed = true;
  void tab.outbox.signedOut();
  if (other) {
    void world.agenda.begin(other, () => {
      other.who = null;
      other.outbox.forget();
    });
  }
  if (world.up) world.paySignOut();
  await settled();
}

/** A page opens: with a live session it shows that person's pages, offline the last one's, from their copy, if they have not signed out. */
async function open(world: World, place: 0 | 1): Promise<void> {
  const live = world.up && !world.signOutOwed ? world.server.personOf(world.token) : undefined;
  const noted = world.signedIn ? world.people.find(({ personKey }) => personKey === world.device.person) : undefined;
  const tab = await world.open(place, () => live ?? (world.up ? null : noted ?? null));
  if (live) void tab.outbox.foundLive(live.personKey);
  else if (tab.who) tab.outbox.shows(tab.who.personKey);
  await settled();
}

async function make(world: World, acts: Act[], { kind, tab: place, which }: Move): Promise<void> {
  const tab = world.tabs[place];
  switch (kind) {
    case 'do': case 'do-to-be-refused': return tab && doSomething(world, acts, tab, which % 2 === 0 ? 'choices' : 'requests', kind !== 'do');
    case 'look': case 'better': return tab && !world.signOutOwed ? tab.outbox.wake(kind) : undefined;
    case 'wait': return world.pass(1000 * 4 ** which);
    case 'wait-long': return world.pass(which * 12 * hour);
    case 'kill': return world.kill(place);
    case 'open': return open(world, place);
    case 'network-off': case 'network-on': { world.up = kind === 'network-on'; return; }
    case 'sign-in': return signIn(world, place, which);
    case 'sign-out': return signOut(world, place);
    case 'session-ends': return world.server.end(world.token);
    case 'clock-jumps': { world.skew = jumps[which] ?? 0; return; }
    case 'full': case 'room': { world.device.full = kind === 'full'; return; }
    case 'take-back': return tab && takeBack(acts, tab, which);
    case 'read-refusal': return tab && readRefusal(acts, tab, which);
    case 'rotate-key': return rotateKey(world.people[which % 2 as 0 | 1]);
  }
}

/** Plays a schedule. Answers what people did in it. */
export async function play(world: World, moves: readonly Move[]): Promise<Act[]> {
  const acts: Act[] = [];
  await open(world, 0);
  await signIn(world, 0, 0);
  await world.agenda.stepAll();
  await open(world, 1);
  for (const one of moves) {
    world.random = numbersFrom(one.seed);
    world.fault = () => (world.random(2) === 0 ? one.fault : 'none');
    await make(world, acts, one);
    for (let steps = 0; steps < one.steps; steps += 1) await world.agenda.step(world.random(1024));
  }
  return acts;
}
