import { reachedNow } from '#src/api/reached.ts';
import type * as OutboxCode from '#src/offline/outbox/this-outbox.ts';
import { remembered } from './remembered.ts';
import { noteAnew, samePerson, sessionState, setSessionState } from './session-state.ts';

/** Whose device it is, where the note of it was lost: as the server says, or, where it cannot be asked, as the outbox does, which keeps it durably. */
export async function findWhose({ thisOutbox }: typeof OutboxCode): Promise<void> {
  const isLost = () => sessionState() === 'unknown' && remembered('signed-in') === null;
  if (!isLost() || (await thisOutbox().refresh()).person === null) return;
  const present = await thisOutbox().foundLive();
  if (!isLost()) return;
  if (present !== undefined) {
    samePerson(present);
    setSessionState('live');
  } else if (!reachedNow()) noteAnew();
}
