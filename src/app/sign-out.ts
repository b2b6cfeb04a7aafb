import type { QueryClient } from '@tanstack/react-query';
import { signOut } from '#contract/session.ts';
import { call } from '#src/api/call.ts';
import { forgetPerson, tellOtherTabs } from './forget.ts';
import { leaveOutbox } from './outbox-link.ts';
import { remember, remembered } from './remembered.ts';

/** Ends the session on the server if that is still owed: the first act of every start and of every return of the connection. */
export async function paySignOut(): Promise<void> {
  if (remembered('sign-out-owed') === null) return;
  const answer = await call(signOut, {}, { timeLimit: 5000 });
  if (answer.ok) remember('sign-out-owed', null);
}

/** Signs out on this device at once, also without a connection; the server is told now or as soon as it can be reached. */
export async function leaveSession(client: QueryClient): Promise<void> {
  remember('sign-out-owed', 'yes');
  forgetPerson(client);
  tellOtherTabs();
  await Promise.allSettled([leaveOutbox(), paySignOut()]);
}
