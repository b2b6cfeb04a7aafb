/** What can be made to go wrong between the app and the backend, or on the device. */
export const faultNames = [
  'slow', 'very-slow', 'server-error', 'unavailable', 'network-error', 'answer-lost', 'captive-portal', 'offline', 'session-ends', 'storage-full',
] as const;
export type FaultName = (typeof faultNames)[number];

/** Which calls the faults of the network reach. */
export type FaultReach = 'all' | 'reads' | 'writes';

/** Faults that are switched on. `session-ends` happens once and switches itself off. */
export interface FaultSettings {
  readonly on: readonly FaultName[];
  readonly reach: FaultReach;
}

export const noFaults: FaultSettings = { on: [], reach: 'all' };

/** Holds the switches and tells who wants to know. */
export class FaultSwitches {
  readonly #listeners = new Set<() => void>();
  #settings: FaultSettings;

  constructor(settings: FaultSettings = noFaults) {
    this.#settings = settings;
  }

  get settings(): FaultSettings {
    return this.#settings;
  }

  /** Whether a fault is on. */
  has(name: FaultName): boolean {
    return this.#settings.on.includes(name);
  }

  change(settings: FaultSettings): void {
    this.#settings = settings;
    for (const tell of this.#listeners) tell();
  }

  turn(name: FaultName, on: boolean): void {
    if (this.has(name) !== on) this.change({ ...this.#settings, on: on ? [...this.#settings.on, name] : this.#settings.on.filter((one) => one !== name) });
  }

  /** Calls back when a switch is turned. Answers the way to stop. */
  watch(tell: () => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}
