import { Refusal } from '#contract/refusal.ts';
import type { finishStepUp, readSession, signOut, startStepUp } from '#contract/session.ts';
import { level2Seconds, secondsAfter, stepUps } from '#domain/sign-in-rules.ts';
import type { Handler } from '../http/request-context.ts';
import { sha256 } from '../secrets.ts';
import { audit } from './audit.ts';
import { beginChallenge, challengeCookie, takeCode } from './challenges.ts';
import { reachOf } from '../db/reach.ts';
import { sessionCookie } from './live-session.ts';
import { limitTo } from './rate-limit.ts';
import { contactOf } from './sign-in.ts';

export const readSessionHandler: Handler<typeof readSession> = async ({ session }) => ({ status: 200, body: session.view });

/**
 * Ends the session. `Clear-Site-Data` says "cache" only: "storage" would wipe the outbox, whose sealed entries survive an ordinary sign-out;
 * the app clears everything else itself.
 */
export const signOutHandler: Handler<typeof signOut> = async ({ tx, cookies, header }) => {
  const token = cookies.read(sessionCookie);
  if (token) await tx.deleteFrom('sessions').where('token_hash', '=', sha256(token)).execute();
  cookies.remove(sessionCookie);
  cookies.remove(challengeCookie);
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};

/** @throws Refusal too-many-requests, no-contact-point */
export const startStepUpHandler: Handler<typeof startStepUp> = async (context) => {
  const { tx, session, services, now } = context;
  await limitTo(tx, services.secrets, stepUps, session.residentId, now);
  const contact = await contactOf(tx, session.residentId, context.input.query.not);
  if (!contact) throw new Refusal('no-contact-point');
  const person = { id: session.residentId, portalReference: session.view.portalReference, language: session.view.language, sender: (await reachOf(tx, session.residentId)).sender, contact };
  return { status: 202, body: await beginChallenge(context, 'step-up', session.tokenHash, person) };
};

export const finishStepUpHandler: Handler<typeof finishStepUp> = async (context) => {
  const { tx, session, now, input } = context;
  const { contactId } = await takeCode(context, 'step-up', input.params.challengeId, input.body.code);
  const level2Until = secondsAfter(now, level2Seconds);
  await tx.updateTable('sessions').set({ level2_until: level2Until, level2_via: contactId }).where('token_hash', '=', session.tokenHash).execute();
  await audit(tx, session.residentId, now, 'checked-again');
  return { status: 200, body: { ...session.view, level: 2, level2Until } };
};
