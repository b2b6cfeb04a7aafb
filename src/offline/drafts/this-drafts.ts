import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { makeDrafts, type Drafts } from './drafts.ts';
import { indexedDbDraftStore } from './indexeddb-draft-store.ts';

let made: Drafts | undefined;

/** The drafts of this device. Made at the first use. */
export function thisDrafts(): Drafts {
  made ??= makeDrafts(indexedDbDraftStore(), thisOutbox().safe);
  return made;
}

/** Puts others in their place; for tests. */
export function useTheseDrafts(other: Drafts | undefined): void {
  made = other;
}
