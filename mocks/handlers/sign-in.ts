import { Refusal } from '#contract/refusal.ts';
import type { Session } from '#contract/session.ts';
import type { finishSignIn, signInByActivation, signInByLink, startSignIn } from '#contract/sign-in.ts';
import { deviceOf } from '#domain/device-of.ts';
import { activations, signInMessages, starts } from '#domain/sign-in-rules.ts';
import { audit } from '../audit.ts';
import { beginChallenge, contactOf, takeCode, takeLink } from '../challenges.ts';
import type { Context, Handler } from '../context.ts';
import { sessionCookie } from '../cookies.ts';
import { countUp, limitTo } from '../limits.ts';
import { beginSession, findSession } from '../sessions.ts';
import type { MockResident } from '../store.ts';

/** Mocks have one browser, so one address. */
const from = 'here';

function findPerson({ store }: Context, portalReference: string, dateOfBirth: string): MockResident | undefined {
  return store.residents.find(({ facts }) => facts.portalReference === portalReference && facts.dateOfBirth === dateOfBirth);
}

/** Begins a session and answers it. */
export async function letIn({ store, services, cookies, now, userAgent }: Context, residentId: string, how: 'code' | 'link' | 'activation' | 'passkey'): Promise<{ status: 201; body: Session }> {
  const token = beginSession(store, residentId, deviceOf(userAgent), now);
  await audit(store, residentId, now, 'signed-in', { how });
  cookies.set(sessionCookie, token);
  const session = findSession(store, services, token, now);
  if (!session) throw new Error('a session that was just begun is not there');
  return { status: 201, body: session.view };
}

export const startSignInHandler: Handler<typeof startSignIn> = (context) => {
  const { portalReference, dateOfBirth, language } = context.input.body;
  limitTo(context, starts, from);
  const sent = countUp(context, signInMessages, portalReference);
  const person = sent <= signInMessages.most ? findPerson(context, portalReference, dateOfBirth) : undefined;
  return { status: 202, body: beginChallenge(context, 'sign-in', portalReference, person, { language }) };
};

export const finishSignInHandler: Handler<typeof finishSignIn> = (context) =>
  letIn(context, takeCode(context, 'sign-in', context.input.params.challengeId, context.input.body.code).residentId, 'code');

export const signInByLinkHandler: Handler<typeof signInByLink> = (context) => letIn(context, takeLink(context, context.input.body.token), 'link');

export const signInByActivationHandler: Handler<typeof signInByActivation> = (context) => {
  const { portalReference, dateOfBirth, activationCode } = context.input.body;
  limitTo(context, activations, from);
  const person = findPerson(context, portalReference, dateOfBirth);
  // A letter that was never used may lie in a home that they have left.
  const found = person && !contactOf(person) && context.store.activations.find((one) => one.residentId === person.id && one.code === activationCode && one.usedAt === null && one.expiresAt > context.now);
  if (!found) throw new Refusal('code-wrong', { keep: true });
  found.usedAt = context.now;
  return letIn(context, found.residentId, 'activation');
};
