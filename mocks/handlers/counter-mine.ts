import type { endOfficerSession, readMyCallCode, readOfficerSession, showMyCode } from '#contract/counter-mine.ts';
import { isOpen, myCodes, myCodeSeconds } from '#domain/counter/counter-rules.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import { newLetters } from '../random.ts';
import { callCodeOf } from './counter.ts';

const openHere = ({ store, session, now }: SignedInContext) => store.counterSessions.findLast((one) => one.residentId === session.resident.id && isOpen(one, now));

export const showMyCodeHandler: Handler<typeof showMyCode> = (context) => {
  const { store, session: { resident: { id: residentId } }, now } = context;
  limitTo(context, myCodes, residentId);
  const made = { residentId, code: newLetters(4, 2), expiresAt: secondsAfter(now, myCodeSeconds) };
  store.counterCodes = [...store.counterCodes.filter((one) => one.residentId !== residentId), made];
  return { status: 201, body: { code: made.code, expiresAt: made.expiresAt } };
};

export const readMyCallCodeHandler: Handler<typeof readMyCallCode> = async ({ session, now }) => ({ status: 200, body: await callCodeOf(session.resident.id, now) });

export const readOfficerSessionHandler: Handler<typeof readOfficerSession> = (context) => {
  const open = openHere(context);
  return { status: 200, body: { open: open ? { since: open.openedAt, role: open.role, office: open.office } : null } };
};

export const endOfficerSessionHandler: Handler<typeof endOfficerSession> = async (context) => {
  const { store, session, now } = context;
  const open = openHere(context);
  if (open) {
    Object.assign(open, { endedAt: now, endedBy: 'resident' });
    await audit(store, session.resident.id, now, 'counter-ended');
  }
  return { status: 204, body: undefined };
};
