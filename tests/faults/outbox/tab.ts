import type { DeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import type { Person } from './people.ts';

/** One page of the app. */
export class Tab {
  alive = true;
  /** Whose pages it shows: what is done here is theirs. */
  who: Person | null = null;
  #outbox: DeviceOutbox | undefined;

  get outbox(): DeviceOutbox {
    if (!this.#outbox) throw new Error('the page has not started');
    return this.#outbox;
  }

  set outbox(made: DeviceOutbox) {
    this.#outbox = made;
  }
}
