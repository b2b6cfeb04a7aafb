import { noteCopy, readCopy } from '#contract/copies.ts';
import { call } from '#src/api/call.ts';

interface Around {
  /** Whether the copy's person is signed in in this tab. */
  readonly live: () => boolean;
  /** Calls back when the session changes. */
  readonly watch: (tell: () => void) => () => void;
  /** Removes the copy. */
  readonly gone: () => Promise<void>;
}

/** Asks the server whether this copy may stay, and tells it of the copy where its person is signed in. No answer is no word against it. Answers whether it may. */
export async function mayStay(copyId: string, live: boolean): Promise<boolean> {
  const params = { copyId };
  const result = live ? await call(noteCopy, { params }, { actingFor: null }) : await call(readCopy, { params });
  return !result.ok || result.body.state === 'kept';
}

/** At every contact: when the copy is looked at, when the connection is back, when a session begins or ends. Its person may have signed out everywhere. */
export function followVoid(copyId: string, { live, watch, gone }: Around): void {
  const ends: (() => void)[] = [];
  const look = async () => {
    if (await mayStay(copyId, live())) return;
    for (const end of ends) end();
    await gone();
  };
  const tell = () => void Promise.allSettled([look()]);
  addEventListener('online', tell);
  ends.push(watch(tell), () => removeEventListener('online', tell));
  tell();
}
