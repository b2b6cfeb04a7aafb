import { Refusal } from '#contract/refusal.ts';
import type { finishStepUp, readSession, signOut, startStepUp } from '#contract/session.ts';
import { level2Seconds, secondsAfter, stepUps } from '#domain/sign-in-rules.ts';
import { audit } from '../audit.ts';
import { beginChallenge, contactOf, takeCode } from '../challenges.ts';
import type { Handler } from '../context.ts';
import { challengeCookie, sessionCookie } from '../cookies.ts';
import { limitTo } from '../limits.ts';

export const readSessionHandler: Handler<typeof readSession> = ({ session }) => ({ status: 200, body: session.view });

export const signOutHandler: Handler<typeof signOut> = ({ store, cookies }) => {
  const token = cookies.read(sessionCookie);
  store.sessions = store.sessions.filter((one) => one.token !== token);
  cookies.remove(sessionCookie);
  cookies.remove(challengeCookie);
  return { status: 204, body: undefined };
};

export const startStepUpHandler: Handler<typeof startStepUp> = (context) => {
  const { kept, resident } = context.session;
  limitTo(context, stepUps, resident.id);
  const contact = contactOf(resident, context.input.query.not);
  if (!contact) throw new Refusal('no-contact-point');
  return { status: 202, body: beginChallenge(context, 'step-up', kept.token, resident, { contact }) };
};

export const finishStepUpHandler: Handler<typeof finishStepUp> = async (context) => {
  const { store, session, now, input } = context;
  session.kept.level2Via = takeCode(context, 'step-up', input.params.challengeId, input.body.code).contactId;
  const level2Until = secondsAfter(now, level2Seconds);
  session.kept.level2Until = level2Until;
  await audit(store, session.resident.id, now, 'checked-again');
  return { status: 200, body: { ...session.view, level: 2, level2Until } };
};
