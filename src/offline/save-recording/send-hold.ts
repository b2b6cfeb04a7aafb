import type { Entry } from '../outbox/entry.ts';
import type { HoldView } from '#contract/hold-view.ts';
import type { HoldInput } from '#contract/holds.ts';
import type { OutboxStore, StoredRecord } from '../outbox/store.ts';
import type { SendLock } from '../outbox/send-lock.ts';

/** What the landlord said about a hold. */
export type PlacedHold = Pick<HoldView, 'id' | 'reference' | 'on' | 'askedOn' | 'overwrittenOn'>;

export type Verdict = { readonly kind: 'done'; readonly hold: PlacedHold } | { readonly kind: 'later' } | { readonly kind: 'refused'; readonly code: string };

const later: Verdict = { kind: 'later' };
/** Refusals that another try cannot mend. Everything else may be a busy server, a captive portal, or another release. */
const final = new Set(['invalid-input', 'idempotency-key-reused', 'malformed-json', 'wrong-content-type', 'body-too-large']);

/** One try. Done only when the answer carries this entry's own id: a stranger's 200 is no answer. */
export async function tryOnce(id: string, body: unknown): Promise<Verdict> {
  try {
    const answer = await fetch('/api/holds', {
      method: 'POST', credentials: 'same-origin', signal: AbortSignal.timeout(30_000), headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id }, body: JSON.stringify(body),
    });
    if (answer.redirected || !answer.headers.get('Content-Type')?.includes('json')) return later;
    const said = (await answer.json()) as { receipt?: { entryId?: string }; hold?: PlacedHold; code?: string };
    if (answer.status === 201 && said.receipt?.entryId === id && said.hold) return { kind: 'done', hold: said.hold };
    return said.code !== undefined && final.has(said.code) ? { kind: 'refused', code: said.code } : later;
  } catch {
    return later; // No connection, a time-out, or words that are no JSON.
  }
}

/** An entry of the outbox for a hold, in clear: it has no person, and few fields. */
export function entryOf(id: string, wish: HoldInput): Entry {
  return {
    format: 1, id, personKey: null, endpoint: 'placeHold', lane: 'holds', face: { medium: wish.medium, site: wish.site ?? '' }, content: { kind: 'clear', input: { body: wish } },
    createdAt: wish.madeAt, state: 'waiting', refusal: null, tries: 0, nextTryAt: null,
  };
}

function waitingHold({ entry }: StoredRecord): Entry | undefined {
  const one = entry as Entry;
  return one.format === 1 && one.endpoint === 'placeHold' && one.state === 'waiting' && one.content.kind === 'clear' ? one : undefined;
}

/** Holds that wait on this device, oldest first. */
export async function waitingHolds(store: OutboxStore): Promise<readonly Entry[]> {
  return (await store.all()).flatMap((record) => waitingHold(record) ?? []);
}

/** Sends what waits, under the lock of all tabs, so that nothing is sent from two of them at once. Tries are written down before they are made. */
export function sendHolds(store: OutboxStore, lock: SendLock, tell: (entry: Entry, verdict: Verdict) => void): Promise<void> {
  return lock.run(async () => {
    for (const entry of await waitingHolds(store)) {
      const tried = { ...entry, tries: entry.tries + 1 };
      if (!(await store.replace(entry.id, tried)) || entry.content.kind !== 'clear') continue;
      const verdict = await tryOnce(entry.id, entry.content.input.body);
      if (verdict.kind === 'done') await store.remove(entry.id);
      if (verdict.kind === 'refused') await store.replace(entry.id, { ...tried, state: 'refused', refusal: verdict.code });
      tell(entry, verdict);
      if (verdict.kind === 'later') return;
    }
  });
}
