import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Session } from '#contract/session.ts';
import type { finishSignIn, signInByActivation, signInByLink, startSignIn } from '#contract/sign-in.ts';
import { deviceOf } from '#domain/device-of.ts';
import { activations, signInMessages, starts } from '#domain/sign-in-rules.ts';
import { actAsDoor, type Tx } from '../database.ts';
import type { Context, Handler } from '../http/request-context.ts';
import { Refusal } from '#contract/refusal.ts';
import { audit } from './audit.ts';
import { beginChallenge, type Person, takeCode, takeLink } from './challenges.ts';
import { beginSession, findSession, sessionCookie } from './live-session.ts';
import { paperCodeHash } from './paper-codes.ts';
import { countUp, limitTo } from './rate-limit.ts';

/** Where codes for a person go: the first verified contact point that is theirs alone, else the first that others see too; but not one that is about to change. */
export async function contactOf(tx: Tx, residentId: string, not?: string): Promise<Person['contact'] | undefined> {
  const point = await tx.selectFrom('contact_points').select(['id', 'kind', 'value']).where('resident_id', '=', residentId).where('verified', '=', true).where('removed_at', 'is', null)
    .$if(not !== undefined, (query) => query.where('id', '<>', not ?? '')).orderBy(sql`rules->>'whose' = 'mine'`, 'desc').orderBy('place').limit(1).executeTakeFirst();
  return point && { id: point.id, channel: point.kind === 'email' ? 'email' : 'text', to: point.value };
}

async function findPerson(tx: Tx, portalReference: string, dateOfBirth: string): Promise<{ id: string; language: string; sender: string | null } | undefined> {
  const row = await tx.selectFrom('residents').select(['id', 'language', 'date_of_birth', 'sender']).where('portal_reference', '=', portalReference).executeTakeFirst();
  return row?.date_of_birth === dateOfBirth ? row : undefined;
}

/** Begins a session and answers it. */
export async function letIn({ tx, now, services, cookies, userAgent }: Context, residentId: string, how: 'code' | 'link' | 'activation' | 'passkey'): Promise<{ status: 201; body: Session }> {
  await actAsDoor(tx, residentId);
  const token = await beginSession(tx, residentId, deviceOf(userAgent), now);
  await audit(tx, residentId, now, 'signed-in', { how });
  cookies.set(sessionCookie, token);
  const session = await findSession(tx, token, now, services);
  if (!session) throw new Error('a session that was just begun is not there');
  return { status: 201, body: session.view };
}

/** Step 1: a code to the person's contact point, if the details match; the same answer and the same work if not. */
export const startSignInHandler: Handler<typeof startSignIn> = async (context) => {
  const { tx, input, now, services, from } = context;
  const { portalReference, dateOfBirth, language } = input.body;
  await limitTo(tx, services.secrets, starts, from, now);
  const found = await findPerson(tx, portalReference, dateOfBirth);
  const contact = await contactOf(tx, found?.id ?? randomUUID());
  const sent = await countUp(tx, services.secrets, signInMessages, portalReference, now);
  const person: Person | undefined = found && contact && sent <= signInMessages.most ? { id: found.id, portalReference, language: language ?? found.language, sender: found.sender, contact } : undefined;
  return { status: 202, body: await beginChallenge(context, 'sign-in', portalReference, person) };
};

export const finishSignInHandler: Handler<typeof finishSignIn> = async (context) =>
  letIn(context, (await takeCode(context, 'sign-in', context.input.params.challengeId, context.input.body.code)).residentId, 'code');

export const signInByLinkHandler: Handler<typeof signInByLink> = async (context) => letIn(context, await takeLink(context, context.input.body.token), 'link');

/**
 * The code of a letter or from the counter, once, until it runs out, and only while the person can be reached in no other way: a letter that was never used may lie in a home that they have left.
 * Its 80 bits make a limit per person needless: only an address is held back.
 */
export const signInByActivationHandler: Handler<typeof signInByActivation> = async (context) => {
  const { tx, input, now, services, from } = context;
  const { portalReference, dateOfBirth, activationCode } = input.body;
  await limitTo(tx, services.secrets, activations, from, now);
  const found = await findPerson(tx, portalReference, dateOfBirth);
  const other = await contactOf(tx, found?.id ?? randomUUID());
  const used = await tx.updateTable('activation_codes').set({ used_at: now })
    .where('resident_id', '=', (!other && found?.id) || randomUUID()).where('used_at', 'is', null).where('expires_at', '>', now)
    .where('code_hash', '=', paperCodeHash(services, activationCode)).returning('resident_id').executeTakeFirst();
  if (!used) throw new Refusal('code-wrong', { keep: true });
  return letIn(context, used.resident_id, 'activation');
};
