/** Ethernet's payload: what one packet carries. */
const segment = 1460;
/** Packets that a server may send before the first acknowledgement. */
const firstWindow = 10 * segment;

interface InTheAir { readonly at: number; readonly data: Buffer }

/** One connection's bytes in one direction. */
export interface Flow {
  readonly deliver: (data: Buffer | null) => void;
  queue: Buffer[];
  air: InTheAir[];
  acknowledged: { at: number; bytes: number }[];
  inFlight: number;
  window: number;
  ended: boolean;
}

/** One direction of a slow link, shared by all connections in turn: a rate, a delay, and slow start from ten packets. */
export class Pipe {
  readonly #bytesPerMs: number;
  readonly #delay: number;
  #flows: Flow[] = [];
  #free = 0;
  #turn = 0;
  #asleep = true;
  /** Everything that went through. */
  bytes = 0;

  constructor(kilobitsPerSecond: number, delay: number) {
    this.#bytesPerMs = kilobitsPerSecond / 8;
    this.#delay = delay;
  }

  flow(deliver: Flow['deliver']): Flow {
    const made: Flow = { deliver, queue: [], air: [], acknowledged: [], inFlight: 0, window: firstWindow, ended: false };
    this.#flows.push(made);
    return made;
  }

  push(flow: Flow, data: Buffer): void {
    flow.queue.push(data);
    this.#soon(0);
  }

  end(flow: Flow): void {
    flow.ended = true;
    this.#soon(0);
  }

  drop(flow: Flow): void {
    this.#flows = this.#flows.filter((one) => one !== flow);
  }

  #soon(wait: number): void {
    if (!this.#asleep) return;
    this.#asleep = false;
    setTimeout(() => {
      this.#asleep = true;
      this.#tick();
    }, Math.max(0, Math.ceil(wait)));
  }

  #arrive(flow: Flow, now: number): void {
    while (flow.air[0] && flow.air[0].at <= now) {
      const { at, data } = flow.air.shift() as InTheAir;
      flow.acknowledged.push({ at: at + this.#delay, bytes: data.length });
      flow.deliver(data);
    }
    while (flow.acknowledged[0] && flow.acknowledged[0].at <= now) {
      const { bytes } = flow.acknowledged.shift() as { at: number; bytes: number };
      flow.inFlight -= bytes;
      flow.window += bytes;
    }
    if (flow.ended && flow.queue.length === 0 && flow.air.length === 0) {
      flow.deliver(null);
      this.drop(flow);
    }
  }

  #send(flow: Flow, now: number): boolean {
    const head = flow.queue[0];
    const room = flow.window - flow.inFlight;
    if (!head || room <= 0) return false;
    const size = Math.min(head.length, segment, room);
    const data = head.subarray(0, size);
    if (size === head.length) flow.queue.shift();
    else flow.queue[0] = head.subarray(size);
    flow.inFlight += size;
    this.bytes += size;
    this.#free = Math.max(this.#free, now - 2) + size / this.#bytesPerMs;
    flow.air.push({ at: this.#free + this.#delay, data });
    return true;
  }

  #tick(): void {
    const now = performance.now();
    for (const flow of this.#flows.slice()) this.#arrive(flow, now); // An ended one leaves the list.
    for (let idle = 0; this.#flows.length > 0 && this.#free <= now + 0.5 && idle < this.#flows.length;) {
      this.#turn += 1;
      const flow = this.#flows[this.#turn % this.#flows.length];
      idle = flow && this.#send(flow, now) ? 0 : idle + 1;
    }
    const next = Math.min(...this.#flows.flatMap((flow) => [
      flow.air[0]?.at ?? Infinity, flow.queue.length > 0 ? flow.acknowledged[0]?.at ?? Infinity : Infinity, flow.queue.length > 0 && flow.window > flow.inFlight ? this.#free : Infinity,
    ]));
    if (next < Infinity) this.#soon(next - now);
  }
}
