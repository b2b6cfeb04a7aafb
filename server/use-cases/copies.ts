import type { noteCopy, readCopy, signOutEverywhere } from '#contract/copies.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { challengeCookie, voidChallenges } from './challenges.ts';
import { sessionCookie } from './live-session.ts';

/** An id that is somebody else's is left as it is, and answered like a new one. */
export const noteCopyHandler: Handler<typeof noteCopy> = async ({ tx, session, now, input }) => {
  const { copyId } = input.params;
  // A row of somebody else cannot be seen from here, so it cannot be looked for first.
  await tx.insertInto('kept_copies').values({ copy_id: copyId, resident_id: session.residentId, noted_at: now, void_at: null }).onConflict((conflict) => conflict.doNothing()).execute();
  await tx.updateTable('kept_copies').set({ noted_at: now }).where('copy_id', '=', copyId).where('resident_id', '=', session.residentId).execute();
  const row = await tx.selectFrom('kept_copies').select('void_at').where('copy_id', '=', copyId).where('resident_id', '=', session.residentId).executeTakeFirst();
  return { status: 200, body: { state: row && row.void_at !== null ? 'void' : 'kept' } };
};

export const readCopyHandler: Handler<typeof readCopy> = async ({ tx, input }) => {
  const row = await tx.selectFrom('kept_copies').select('void_at').where('copy_id', '=', input.params.copyId).executeTakeFirst();
  return { status: 200, body: { state: row && row.void_at !== null ? 'void' : 'kept' } };
};

/** What waits in outboxes stays: it is sealed, and opens to its person at their next sign-in. Where they do not come back it goes three months later (`domain/left-devices.ts`). */
export const signOutEverywhereHandler: Handler<typeof signOutEverywhere> = async ({ tx, session, now, cookies, header }) => {
  await tx.updateTable('kept_copies').set({ void_at: now }).where('resident_id', '=', session.residentId).where('void_at', 'is', null).execute();
  await tx.updateTable('outbox_keys').set({ signed_out_at: now }).where('resident_id', '=', session.residentId).execute();
  await tx.deleteFrom('sessions').where('resident_id', '=', session.residentId).execute();
  await voidChallenges(tx, session.residentId, now);
  await audit(tx, session.residentId, now, 'signed-out-everywhere');
  cookies.remove(sessionCookie);
  cookies.remove(challengeCookie);
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};
