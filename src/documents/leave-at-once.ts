/** Where the app keeps things on this device. Known by name, because a page that goes away cannot wait to be told. */
export const deviceStores = ['keyholder-vault', 'keyholder-copy', 'keyholder-outbox', 'keyholder-drafts', 'keyholder-files'] as const;

/** What the tabs of this browser tell each other of the session. */
export const sessionChannel = 'keyholder.session';

/** Said there by a tab that left at once: whatever is on this device goes. */
export const exitUsed = 'left';

/** A page without a word about the landlord, kept on the device for an exit without a connection. */
const neutralPage = '/offline-neutral.html';

function clearStores(): void {
  localStorage.removeItem('keyholder.signed-in');
  localStorage.removeItem('keyholder.waits');
  localStorage.removeItem('keyholder.copy');
  sessionStorage.clear();
}

/**
 * Leaves at once, from public pages and from the app alike: the page goes blank, the session ends, what lies on this device is deleted, what waits to be sent included
 * (said beforehand wherever the exit is explained), and the address is replaced, so that Back does not return here.
 * Nothing is waited for: the browser finishes what was begun after the page has gone, and a database is deleted whole or not at all. The history of the browser is not erased; the screen says so beforehand.
 */
export function leaveAtOnce(exitTo: string | undefined): void {
  document.documentElement.hidden = true;
  // Each part by itself: whatever the device forbids, the rest is done and the page goes.
  const parts = [
    () => localStorage.setItem('keyholder.sign-out-owed', 'yes'), // Should the request not arrive, the debt is paid before anything else at the next start.
    () => { void Promise.allSettled([fetch('/api/session', { method: 'DELETE', keepalive: true, credentials: 'same-origin' })]); },
    ...deviceStores.map((name) => () => indexedDB.deleteDatabase(name)),
    clearStores,
    () => { new BroadcastChannel(sessionChannel).postMessage(exitUsed); },
  ];
  for (const part of parts) {
    try {
      part();
    } catch {
      // The others are done all the same.
    }
  }
  location.replace(navigator.onLine && exitTo ? exitTo : neutralPage);
}

/** Shift pressed three times within a second and a half leaves. Not Escape: it closes dialogs. Answers the way to stop listening. */
export function listenForShift(leave: () => void): () => void {
  let times: number[] = [];
  const hear = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    times = key === 'Shift' ? [...times.filter((time) => timeStamp - time < 1500), timeStamp] : [];
    if (times.length >= 3) leave();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
