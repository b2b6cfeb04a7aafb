import type { QueryClient } from '@tanstack/react-query';
import { actFor } from '#src/api/acting.ts';
import { deviceStores, exitUsed, sessionChannel } from '#src/documents/leave-at-once.ts';
import { forgetCopy } from './copy-link.ts';
import { forgetInOutbox } from './outbox-link.ts';
import { remember } from './remembered.ts';
import { forgetWho, setSessionState } from './session-state.ts';

/** Drops every read but the landlord's public face. */
export function dropPersonalReads(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'readOrganisation' });
}

/** Everything of the person that this tab holds in memory, and the note that somebody is signed in. Sealed outbox entries stay (they outlive a sign-out). */
export function forgetPerson(client: QueryClient): void {
  void client.cancelQueries();
  dropPersonalReads(client);
  forgetInOutbox();
  void forgetCopy();
  actFor(null);
  forgetWho();
  remember('signed-in', null);
  setSessionState('none');
}

/** Tells the other tabs of this device that the person has gone. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(sessionChannel);
  channel.postMessage('gone');
  channel.close();
}

/** A tab that was about to open a database when the exit deleted it would make it anew. */
async function keepNothing(): Promise<void> {
  (await import('#src/offline/keep-nothing.ts')).keepNothing(deviceStores);
}

/** Forgets in this tab when another one says that the person has gone, and when Back brings an old page out of the browser's memory. Answers the way to stop. */
export function followOtherTabs(gone: () => void): () => void {
  const channel = new BroadcastChannel(sessionChannel);
  channel.addEventListener('message', ({ data }) => {
    if (data === exitUsed) void Promise.allSettled([keepNothing()]);
    gone();
  });
  return () => channel.close();
}
