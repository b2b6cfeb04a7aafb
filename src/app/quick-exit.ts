import { signOut } from '#contract/session.ts';
import { remember } from './remembered.ts';
import { tellOtherTabs } from './forget.ts';

/** A page without a word about the landlord, kept on the device for an exit without a connection. */
const neutralPage = '/offline-neutral.html';

/** Everything that the app keeps on this device, what waits to be sent included: the person was told so beforehand. */
function clearStores(): void {
  remember('signed-in', null);
  sessionStorage.clear();
  // The browser finishes these after the page has gone.
  void Promise.allSettled([indexedDB.databases().then((all) => {
    for (const { name } of all) if (name) indexedDB.deleteDatabase(name);
  })]);
}

function endSession(): void {
  // Should the request not arrive, the debt is paid before anything else at the next start.
  remember('sign-out-owed', 'yes');
  void Promise.allSettled([fetch(signOut.path, { method: signOut.method, keepalive: true, credentials: 'same-origin' })]);
  clearStores();
  tellOtherTabs();
}

/**
 * Leaves at once: the page goes blank, the session ends, the stores are cleared, and the address is replaced, so that Back does not return here.
 * Nothing here is waited for. The history of the browser is not erased; the screen says so beforehand.
 */
export function leaveAtOnce(exitTo: string | undefined): void {
  document.documentElement.hidden = true;
  try {
    endSession();
  } finally {
    location.replace(navigator.onLine && exitTo ? exitTo : neutralPage); // Whatever the device forbids, the page goes.
  }
}

/** Shift pressed three times within a second and a half leaves. Not Escape: it closes dialogs. Answers the way to stop listening. */
export function listenForShift(leave: () => void): () => void {
  let times: number[] = [];
  const hear = (event: KeyboardEvent) => {
    if (event.repeat) return;
    times = event.key === 'Shift' ? [...times.filter((time) => event.timeStamp - time < 1500), event.timeStamp] : [];
    if (times.length >= 3) leave();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
