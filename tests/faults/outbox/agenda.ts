/** A process of the model. What waits for it is not told any more once it is dead. */
export interface Living { alive: boolean }

interface Pending {
  readonly whose: Living | null;
  readonly queue: string | null;
  /** Whether it happens though its process has died: it was handed to the browser or the network already. */
  readonly outlives: boolean;
  readonly happen: () => void;
}

/**
 * Everything that was begun and has not happened yet, in all processes. One step lets one of them happen, and all that follows from it without waiting;
 * so a schedule of numbers decides every order of events, and a process can die at each of its awaits.
 */
export class Agenda {
  #pending: Pending[] = [];

  /** Begins something. Things of one queue happen in the order they were begun. */
  begin<T>(whose: Living | null, effect: () => T, { queue = null, outlives = false }: { queue?: string | null; outlives?: boolean } = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#pending.push({
        whose, queue, outlives,
        happen: () => {
          const told = whose?.alive ?? true;
          try {
            const value = effect();
            if (told) resolve(value);
          } catch (error) {
            if (told) reject(error);
          }
        },
      });
    });
  }

  /** How many things wait to happen. */
  get size(): number {
    return this.#pending.length;
  }

  /** Lets the chosen one happen. Answers whether there was any. */
  async step(choice: number): Promise<boolean> {
    const queues = new Set<string>();
    const next = this.#pending.filter(({ queue }) => {
      if (queue === null) return true;
      if (queues.has(queue)) return false;
      queues.add(queue);
      return true;
    });
    const chosen = next[choice % Math.max(1, next.length)];
    if (!chosen) return false;
    this.#pending.splice(this.#pending.indexOf(chosen), 1);
    chosen.happen();
    await settled();
    return true;
  }

  /** Lets all happen, oldest first, until nothing is left. More than `most` steps mean that the code runs in circles. */
  async stepAll(most = 5000): Promise<void> {
    for (let steps = 0; await this.step(0); steps += 1) if (steps > most) throw new Error('it never comes to rest');
  }

  /** A process dies. Of what it had handed on already, the coin says what still happens. */
  end(process: Living, coin: () => boolean): void {
    process.alive = false;
    this.#pending = this.#pending.filter((one) => one.whose !== process || (one.outlives && coin()));
  }
}

/** All promises that can go on have gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}

/** Numbers from a seed, the same every time (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
