import { reachedNow } from '#src/api/reached.ts';
import { wakeBySync } from '#src/offline/outbox/background-sync.ts';
import { letGoOfLeft } from '#src/offline/outbox/let-go.ts';
import type * as OutboxCode from '#src/offline/outbox/this-outbox.ts';
import { remembered } from './remembered.ts';
import { noteAnew, personNow, samePerson, sessionState, setSessionState, watchPerson, watchSessionState } from './session-state.ts';

/** Whose device it is, where the note of it was lost: as the server says, or, where it cannot be asked, as the outbox does, which keeps it durably. */
async function findWhose({ thisOutbox }: typeof OutboxCode): Promise<void> {
  const isLost = () => sessionState() === 'unknown' && remembered('signed-in') === null;
  if (!isLost() || (await thisOutbox().refresh()).person === null) return;
  const present = await thisOutbox().foundLive();
  if (!isLost()) return;
  if (present !== undefined) {
    samePerson(present);
    setSessionState('live');
  } else if (!reachedNow()) noteAnew();
}

/** What people left here for good goes, where the server says so; and whose session is live is noted. */
async function letGo({ thisOutbox }: typeof OutboxCode): Promise<void> {
  const gone = await letGoOfLeft(sessionState() === 'live' ? personNow() : undefined);
  if (gone > 0) await thisOutbox().refresh();
}

/** Once a page stands, and whenever somebody comes or goes: who this device belongs to, what of theirs may lie on it, and one more way to be woken. */
export async function lookAfterDevice(code: typeof OutboxCode): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  const look = () => { turn = turn.then(() => Promise.allSettled([letGo(code)])); };
  watchPerson(look);
  watchSessionState(look);
  look();
  if ('serviceWorker' in navigator) wakeBySync(code.thisOutbox(), navigator.serviceWorker);
  await findWhose(code);
}
