import { type FaultSettings, noFaults } from './faults.ts';
import type { Store } from './store.ts';

/** What a tab keeps of its mocks over a reload. */
export interface TabState {
  /** Of the pack and the people that the store was made from: with others it is begun anew. */
  readonly madeFrom: string;
  readonly store: Store;
  readonly cookies: Record<string, string>;
  readonly faults: FaultSettings;
}

const name = 'keyholder-mocks';

/** What this tab kept, if it was made from the same. */
export function readTabState(madeFrom: string, storage: Storage = sessionStorage): TabState | undefined {
  const kept = storage.getItem(name);
  const state = kept === null ? undefined : (JSON.parse(kept) as TabState);
  return state?.madeFrom === madeFrom ? { ...state, faults: state.faults ?? noFaults } : undefined;
}

/** Keeps it. `put` is the storage's own, from before a fault of the device may have filled it. Answers whether it fitted. */
export function keepTabState(state: TabState, put: Storage['setItem'] = sessionStorage.setItem.bind(sessionStorage)): boolean {
  try {
    put(name, JSON.stringify(state));
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
}

/** Forgets it. */
export function forgetTabState(storage: Storage = sessionStorage): void {
  storage.removeItem(name);
}

/** A short mark of some data: the same for the same. */
export async function markOf(data: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
