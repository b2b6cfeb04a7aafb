import { call } from '#src/api/call.ts';
import { waitingEndpoint } from '#contract/waiting-endpoints.ts';
import { type DevicePorts, makeDeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { envelopesWith } from '#src/offline/outbox/envelopes.ts';
import { keyRing } from '#src/offline/outbox/key-ring.ts';
import { verdict } from '#src/offline/outbox/verdict.ts';
import { Agenda, numbersFrom, settled } from './agenda.ts';
import { Device } from './device.ts';
import { ModelServer } from './model-server.ts';
import { type Fault, Network } from './network.ts';
import { makePeople, type Person } from './people.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { Tab } from './tab.ts';

/** Everything of one schedule: a device with tabs, a network, the shipped server layer, two people, and clocks of their own for each side. */
export class World {
  readonly agenda = new Agenda();
  readonly device = new Device(this.agenda);
  readonly people: [Person, Person];
  readonly server: ModelServer;
  readonly tabs: [Tab | undefined, Tab | undefined] = [undefined, undefined];
  readonly bug: PlantedBug | undefined;
  /** The id that the next act gets. */
  nextId = '';
  /** What went against a law while the schedule ran. */
  readonly wrongs: string[] = [];
  up = true;
  /** The session cookie of the browser. */
  token: string | null = null;
  /** The note that somebody is signed in, which goes at once at sign-out. */
  signedIn = false;
  signOutOwed = false;
  /** How the device's clock differs from the server's. */
  skew = 0;
  fault: (path: string) => Fault = () => 'none';
  random: (below: number) => number = numbersFrom(1);
  readonly #network: Network;
  readonly #flying = new Map<string, Tab>();
  #now = Date.parse('2026-11-23T09:00:00.000Z');
  #made = 0;
  #timers: { readonly tab: Tab; readonly at: number; readonly work: () => void }[] = [];

  constructor(bug?: PlantedBug) {
    this.bug = bug;
    this.people = makePeople(bug?.oneKeyForAll ?? false);
    this.server = new ModelServer({
      agenda: this.agenda, people: this.people, now: () => this.#now, remembersKeys: !bug?.serverForgetsKeys, comparesPerson: !bug?.serverTakesAnybody,
    });
    this.#network = new Network({
      agenda: this.agenda, server: this.server, fault: (path) => this.fault(path), up: () => this.up,
      sessionEnds: (token) => this.server.end(token),
      flying: (key, now, tab) => this.#fly(key, now, tab as Tab),
    });
  }

  /** The device's clock. */
  deviceNow(): number {
    return this.#now + this.skew;
  }

  /** A new id, as a UUID. */
  newId(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
  }

  /** The ports of one tab: the shipped parts, on this world. */
  portsFor(tab: Tab): DevicePorts {
    const store = this.device.storeFor(tab);
    const callFrom = ((endpoint, input, options) => this.#as(tab, () => call(endpoint, input, options))) as typeof call;
    const ports: DevicePorts = {
      findEndpoint: (name) => Promise.resolve(waitingEndpoint(name)),
      store, envelopes: envelopesWith(keyRing(store, callFrom)), lock: this.device.lockFor(tab), channel: this.device.channelFor(tab), call: callFrom, verdict,
      now: () => this.deviceNow(), random: () => this.random(1000) / 1000, newId: () => this.nextId,
      after: (milliseconds, work) => {
        const timer = { tab, at: this.#now + milliseconds, work };
        this.#timers.push(timer);
        return () => { this.#timers = this.#timers.filter((one) => one !== timer); };
      },
      report: (fault) => this.wrongs.push(`a fault: ${String(fault)}`),
    };
    return this.bug?.ports?.(ports, this) ?? ports;
  }

  /** Opens a page of the app; the outbox starts as `app/outbox-link.ts` starts it. */
  async open(place: 0 | 1, whose: (tab: Tab) => Person | null): Promise<Tab> {
    await this.kill(place);
    this.bug?.atStart?.(this);
    const tab = new Tab();
    this.tabs[place] = tab;
    tab.outbox = makeDeviceOutbox(this.portsFor(tab));
    tab.who = whose(tab);
    if (this.signOutOwed && this.up) this.paySignOut();
    if (!this.signOutOwed) tab.outbox.wake('look');
    await settled();
    return tab;
  }

  /** The browser ends a tab at whatever it is waiting for. */
  async kill(place: 0 | 1): Promise<void> {
    const tab = this.tabs[place];
    if (!tab) return;
    this.tabs[place] = undefined;
    this.agenda.end(tab, () => this.random(2) === 0);
    this.#timers = this.#timers.filter((one) => one.tab !== tab);
    for (const [key, whose] of this.#flying) if (whose === tab) this.#flying.delete(key);
    this.device.forget(tab);
    await settled();
  }

  /** Time passes; what was set to come then comes. */
  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#timers.filter((one) => one.at <= this.#now);
    this.#timers = this.#timers.filter((one) => one.at > this.#now);
    for (const { work } of due) work();
    await settled();
  }

  /** The sign-out that the server did not hear of reaches it. */
  paySignOut(): void {
    this.server.end(this.token);
    this.token = null;
    this.signOutOwed = false;
  }

  #as<T>(tab: Tab, work: () => T): T {
    const real = globalThis.fetch;
    // `call` asks for fetch before its first await, so the tab is known here.
    globalThis.fetch = ((address: string, init: RequestInit) => this.#network.fetchFrom(tab, {
      method: init.method ?? 'GET', url: `http://localhost${address}`, headers: new Headers(init.headers), words: (init.body as string | undefined) ?? null,
    }, this.token)) as unknown as typeof fetch;
    try {
      return work();
    } finally {
      globalThis.fetch = real;
    }
  }

  #fly(key: string, now: boolean, tab: Tab): void {
    if (!now) {
      if (this.#flying.get(key) === tab) this.#flying.delete(key);
      return;
    }
    if (!tab.alive) return;
    if ([...this.#flying.values()].some((other) => other !== tab)) this.wrongs.push('two tabs at once: both were sending');
    this.#flying.set(key, tab);
  }
}
