import type { noteCopy, readCopy, signOutEverywhere } from '#contract/copies.ts';
import { audit } from '../audit.ts';
import { voidChallenges } from '../challenges.ts';
import type { Handler } from '../context.ts';
import { challengeCookie, sessionCookie } from '../cookies.ts';

export const noteCopyHandler: Handler<typeof noteCopy> = ({ store, session, input }) => {
  const { copyId } = input.params;
  const there = store.copies.find((one) => one.copyId === copyId);
  if (!there) store.copies.push({ copyId, residentId: session.resident.id, isVoid: false });
  return { status: 200, body: { state: there?.residentId === session.resident.id && there.isVoid ? 'void' : 'kept' } };
};

export const readCopyHandler: Handler<typeof readCopy> = ({ store, input }) => ({
  status: 200, body: { state: store.copies.some((one) => one.copyId === input.params.copyId && one.isVoid) ? 'void' : 'kept' },
});

export const signOutEverywhereHandler: Handler<typeof signOutEverywhere> = async (context) => {
  const { store, session, now, cookies } = context;
  const { id } = session.resident;
  store.copies = store.copies.map((one) => (one.residentId === id ? { ...one, isVoid: true } : one));
  for (const key of store.outboxKeys) if (key.residentId === id) key.signedOutAt = now;
  store.sessions = store.sessions.filter((one) => one.residentId !== id);
  voidChallenges(context, id);
  await audit(store, id, now, 'signed-out-everywhere');
  cookies.remove(sessionCookie);
  cookies.remove(challengeCookie);
  return { status: 204, body: undefined };
};
