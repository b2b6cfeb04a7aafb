import type { QueryClient } from '@tanstack/react-query';
import { CallError } from '#src/api/call-error.ts';
import { onSignedOut } from '#src/api/signed-out.ts';
import { remember, remembered } from './remembered.ts';

/** `unknown` until a read has said; `ended` when it was live in this tab and is no more. */
export type SessionState = 'unknown' | 'live' | 'none' | 'ended';

const listeners = new Set<() => void>();
const personListeners = new Set<(personKey: string) => void>();
let state: SessionState = 'unknown';
let person: string | undefined;
let left = false;

/** Where the session stands in this tab. */
export function sessionState(): SessionState {
  return state;
}

/** Notes whose session is live in this tab. Answers whether it is the same person's as before. */
export function samePerson(personKey: string): boolean {
  const same = person === personKey;
  person = personKey;
  if (!same) for (const tell of personListeners) tell(personKey);
  return same;
}

/** Whose session is, or was last, live in this tab; `undefined` until an answer has said. */
export function personNow(): string | undefined {
  return person;
}

/** Calls back with a person's key when it becomes known that their session is live in this tab. Answers the way to stop. */
export function watchPerson(tell: (personKey: string) => void): () => void {
  personListeners.add(tell);
  return () => personListeners.delete(tell);
}

/** The person has left this tab, by their own wish. */
export function forgetWho(): void {
  person = undefined;
  left = true;
}

/** Whether the last person left by their own wish: then the page they were on is not for whoever signs in next. */
export function hasLeft(): boolean {
  return left;
}

function personOf(answer: unknown): string | undefined {
  const { session, personKey } = (answer ?? {}) as { session?: { personKey: string }; personKey?: string };
  return session?.personKey ?? personKey;
}

/** Whether this device may have a session: the note is set at sign-in and says nothing about the person. */
export function mayBeSignedIn(): boolean {
  return state === 'live' || (state === 'unknown' && remembered('signed-in') !== null);
}

/** Notes where the session stands. */
export function setSessionState(next: SessionState): void {
  if (state === next) return;
  state = next;
  if (next === 'live') left = false;
  if (next === 'live' || next === 'none') remember('signed-in', next === 'live' ? 'yes' : null);
  for (const tell of listeners) tell();
}

/** Somebody signed in here and has not left: the outbox keeps that for good, the note is lost where the browser is killed soon after it was set. */
export function noteAnew(): void {
  if (state !== 'unknown') return;
  remember('signed-in', 'yes');
  for (const tell of listeners) tell();
}

/** Calls back when it changes. Answers the way to stop. */
export function watchSessionState(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Reads that need nobody: their answer says nothing about a session. */
const publicReads = new Set(['readOrganisation', 'readRequestOptions', 'readOutboxKeyState', 'readCopy']);

/** The session ended under what somebody does: they are asked to sign in over the page. Answers their key once they have. Where nobody was known to be signed in there is no page to go on with. */
function askAgain(client: QueryClient): Promise<string | undefined> {
  if (state === 'live') {
    setSessionState('ended');
    // What is on its way was asked in the session that is no more: its answer must not pass for a new one.
    void client.cancelQueries();
  }
  if (state !== 'ended') return Promise.resolve(undefined);
  const whose = person;
  return new Promise((resolve) => {
    const stop = watchSessionState(() => {
      stop();
      resolve(state === 'live' && person === whose ? whose : undefined);
    });
  });
}

/** Learns from every read of the app where the session stands: an answer of a person's own means live, a refusal for want of a session means not. So does the refusal of an act, which is made again once they have signed in. */
export function followSession(client: QueryClient): () => void {
  onSignedOut(() => askAgain(client));
  return client.getQueryCache().subscribe((event) => {
    const whose = String(event.query.queryKey[0]);
    if (event.type !== 'updated' || whose === 'staff' || publicReads.has(whose)) return; // Staff are never residents.
    const { action } = event;
    // What the app itself puts beside its reads is no answer of the server.
    if (action.type === 'success' && action.manual !== true) {
      const personKey = personOf(action.data);
      // Signed in again in another tab. Nothing is shown to somebody else, nor to who does not say whose it is.
      if (state === 'ended' && (personKey === undefined || personKey !== person)) return;
      if (personKey !== undefined) samePerson(personKey);
      setSessionState('live');
    }
    if (action.type === 'error') {
      const code = action.error instanceof CallError ? action.error.code : undefined;
      if (code === 'not-signed-in' || code === 'session-expired') setSessionState(state === 'live' || state === 'ended' ? 'ended' : 'none');
    }
  });
}
