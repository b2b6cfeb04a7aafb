/** Lets one tab at a time send. */
export interface SendLock {
  /** Waits for its turn. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Does nothing and answers `busy` while another holds it. */
  runIfFree<T>(work: () => Promise<T>): Promise<T | 'busy'>;
}

/** A lock within this tab only. */
export function localLock(): SendLock {
  let holders = 0;
  let last: Promise<unknown> = Promise.resolve();
  async function run<T>(work: () => Promise<T>): Promise<T> {
    holders += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      holders -= 1;
    }
  }
  return { run, runIfFree: async (work) => (holders > 0 ? 'busy' : run(work)) };
}

/** The lock of all tabs of this browser; the browser frees it when a tab dies. Where there are no Web Locks the server's idempotency alone keeps acts single. */
export function browserLock(name = 'keyholder-outbox'): SendLock {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return localLock();
  return {
    run: (work) => locks.request(name, work),
    runIfFree: (work) => locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : 'busy')),
  };
}
