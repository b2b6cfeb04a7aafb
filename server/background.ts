/** Work that goes on after an answer went out: one piece after the other, so that a big one leaves the machine to the others. */
export class Background {
  #last: Promise<void> = Promise.resolve();
  readonly #failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  run(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(this.#failed);
  }

  /** Waits until all of it is done, what is added meanwhile too. */
  async idle(): Promise<void> {
    for (let seen; seen !== this.#last;) {
      seen = this.#last;
      await seen;
    }
  }
}

/** Work that begins anew so many milliseconds after its last end, until it is stopped. `stop` waits for what is under way. */
export function againAndAgain(work: () => Promise<unknown>, pause: number, failed: (error: unknown) => void): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();
  const wait = () => setTimeout(() => {
    last = work().catch(failed).then(() => { if (!stopped) timer = wait(); });
  }, pause).unref();
  let timer = wait();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
