import type { AnyEndpoint } from '#contract/endpoint.ts';

/** For whom this tab acts: the mandate that lets it, and the person's name for the banner. */
export interface Acting {
  readonly mandateId: string;
  readonly name: string;
}

const note = 'keyholder.acting';
const listeners = new Set<() => void>();
let acting: Acting | null | undefined;

function stored(): Acting | null {
  try {
    return JSON.parse(sessionStorage.getItem(note) ?? 'null') as Acting | null;
  } catch {
    return null; // Storage is forbidden: it holds until the tab is loaded again.
  }
}

/** For whom this tab acts; `null` for the person themselves. It outlives a reload of the tab, and ends with the session. */
export function actingNow(): Acting | null {
  if (acting === undefined) acting = stored();
  return acting;
}

/** Whether what was done under this mandate, or under none, was done for whom this tab acts now. */
export function isForNow(mandateId: string | undefined): boolean {
  return (mandateId ?? null) === (actingNow()?.mandateId ?? null);
}

/** Acts for somebody from here on, or for oneself again. Whoever calls drops what was read before. */
export function actFor(next: Acting | null): void {
  acting = next;
  try {
    if (next) sessionStorage.setItem(note, JSON.stringify(next));
    else sessionStorage.removeItem(note);
  } catch {
    acting = next; // Not remembered; it holds for this tab as it is.
  }
  for (const tell of listeners) tell();
}

/** Calls back when it changes. Answers the way to stop. */
export function watchActing(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const lent: ReadonlySet<AnyEndpoint['permission']> = new Set<AnyEndpoint['permission']>(['own-record', 'own-choices', 'own-requests', 'own-receipts']);

/** Whether an operation can be done for somebody else at all. Where it cannot, it is done for oneself, whoever is acted for. */
export function isLent({ permission }: Pick<AnyEndpoint, 'permission'>): boolean {
  return lent.has(permission);
}

/** The mandate that a call of this operation is made under; `null` where it is the person's own: their session, their keys, their people. */
export function mandateFor(endpoint: Pick<AnyEndpoint, 'permission'>): string | null {
  return isLent(endpoint) ? (actingNow()?.mandateId ?? null) : null;
}
