import { actFor } from '#src/api/acting.ts';
import { isThere } from '#src/offline/is-there.ts';
import { outboxAtHand, outboxCode } from '#src/offline/outbox/outbox-code.ts';
import type * as OutboxCode from '#src/offline/outbox/this-outbox.ts';
import { languageOfPath } from '#src/i18n/languages.ts';
import { loadOutboxLine } from './outbox-line-loader.ts';
import { remembered } from './remembered.ts';
import { personNow, samePerson, sessionState, watchPerson, watchSessionState } from './session-state.ts';

let started = false;
let acknowledged = (): void => undefined;
let told: string | undefined;
let justSignedIn: string | undefined;

/** Whether an outbox was ever made on this device. A browser that cannot say may have one. */
const hasOutbox = async (): Promise<boolean> => (await isThere('keyholder-outbox')) ?? true;

/** Goes on with files that were on their way when the app was closed. Their code is fetched only where there are any. */
async function sendFilesLeft(): Promise<void> {
  if (await isThere('keyholder-files')) await (await import('#src/offline/files/this-files.ts')).thisFiles().wake();
}

/** Starts sending, unless a sign-out still has to reach the server: until then the session there is one that its person has ended. */
async function start(): Promise<typeof OutboxCode> {
  const code = await outboxCode();
  if (!started && remembered('sign-out-owed') === null) {
    started = true;
    code.startOutbox();
    code.thisOutbox().watchDone(() => acknowledged());
    tryTo(sendFilesLeft);
    tryTo(async () => (await import('./whose-device.ts')).lookAfterDevice(code));
    tryTo(() => loadOutboxLine(languageOfPath(location.pathname)));
  }
  return code;
}

/** What the device cannot do now is tried again, and an act that it cannot keep is said when it is done: nothing here stops a page. */
const tryTo = (work: () => Promise<unknown>): void => { void Promise.allSettled([work()]); };

/** Somebody has just signed in on this page: more than finding a session that is live. Told also where only the outbox had heard that the last session was over, so that to the app nothing changes. */
export function noteSignIn(personKey: string): void {
  justSignedIn = personKey;
  queueMicrotask(() => tryTo(tellPerson)); // Once the page has noted whose it is.
}

/** Somebody else has signed in where another person's session had ended: noted before the page goes, so that nothing done later counts as the first person's, nor as done for whom that person spoke. */
export async function signInAsAnother(personKey: string): Promise<void> {
  actFor(null);
  const late = new Promise((resolve) => { setTimeout(resolve, 1000); });
  const noted = outboxCode().then(({ thisOutbox }) => thisOutbox().signedIn(personKey));
  await Promise.race([late, Promise.allSettled([noted])]);
}

const isNews = (personKey: string | undefined): boolean => personKey === undefined || personKey !== told || personKey === justSignedIn;

/** Tells the outbox once who is signed in: it takes the key that later acts are sealed with, and sends what they left waiting. */
async function tellPerson(): Promise<void> {
  const personKey = personNow();
  if (sessionState() !== 'live') told = undefined;
  else if (isNews(personKey)) {
    const outbox = (await start()).thisOutbox();
    if (!isNews(personKey)) return; // Told meanwhile.
    told = personKey;
    const fresh = personKey !== undefined && personKey === justSignedIn;
    justSignedIn = undefined;
    if (fresh) await outbox.signedIn(personKey);
    else {
      // A page whose own reads do not say whose it is hears it here.
      const present = await outbox.foundLive(personKey);
      if (present === undefined) told = undefined;
      else if (personKey === undefined) samePerson(present);
    }
  }
}

/** How many acts of the person who is signed in wait on this device (law 8). Where the outbox cannot be read nothing is lost by leaving: what is sealed stays. */
export async function waitingHere(): Promise<number> {
  try {
    if (!outboxAtHand() && !(await hasOutbox())) return 0;
    const outbox = (await outboxCode()).thisOutbox();
    const { person, entries } = await outbox.refresh();
    return entries.filter((one) => one.personKey !== null && one.personKey === person && one.state !== 'refused').length;
  } catch {
    return 0;
  }
}

/** Tries to send what waits, now. Answers how many acts still wait. */
export async function sendHere(): Promise<number> {
  const outbox = (await outboxCode()).thisOutbox();
  outbox.wake('better');
  await outbox.quiet();
  return waitingHere();
}

/** At sign-out: sealed entries stay, shut; nothing more is sent. */
export async function leaveOutbox(): Promise<void> {
  if (outboxAtHand() ?? (await hasOutbox())) await (await outboxCode()).thisOutbox().signedOut();
}

/** Another tab signed out: what this one holds in memory goes. */
export function forgetInOutbox(): void {
  outboxAtHand()?.thisOutbox().forget();
}

/** Sends what lies here, if anything may. People who never signed in on this device load nothing of the outbox. */
export function startOutboxIfThere(): void {
  tryTo(async () => { if (await hasOutbox()) await start(); });
}

/** The line that says what waits, with what it says: for the first page. A device that is slow to answer does not hold the page up. */
export async function lineAtHand(language: string): Promise<void> {
  const late = new Promise((resolve) => { setTimeout(resolve, 1500); });
  await Promise.race([late, Promise.all([outboxCode().then(({ thisOutbox }) => thisOutbox().refresh()), loadOutboxLine(language)])]);
}

/** Joins session and outbox, once the first page stands. `onAcknowledged` hears of every act that the server has taken in. */
export function linkOutbox(onAcknowledged: () => void): void {
  acknowledged = onAcknowledged;
  const tell = () => tryTo(tellPerson);
  watchPerson(tell);
  watchSessionState(tell);
  addEventListener('online', tell);
  tell();
  startOutboxIfThere();
}
