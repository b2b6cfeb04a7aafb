import type { api } from '#contract/api.ts';
import { actAsDoor } from '../database.ts';
import type { Context, Handler, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '../refusal.ts';
import { audit } from './audit.ts';
import { beginChallenge, challengeCookie, takeCode, takeLink } from './challenges.ts';
import { beginSession, findSession, level2Seconds, sessionCookie } from './live-session.ts';
import { countUp } from './rate-limit.ts';

type Api = typeof api;

const perAddress = { name: 'start', most: 60, seconds: 900 };
const perActivation = { name: 'activation', most: 20, seconds: 900 };
const perStepUp = { name: 'step-up', most: 10, seconds: 900 };

async function personOf({ tx }: Context, where: { reference: string; born: string } | { id: string }) {
  const all = tx.selectFrom('residents').select(['id', 'portal_reference', 'language']);
  const row = await ('id' in where ? all.where('id', '=', where.id) : all.where('portal_reference', '=', where.reference).where('date_of_birth', '=', where.born)).executeTakeFirst();
  const contact = await tx.selectFrom('contact_points').select(['kind', 'value']).where('resident_id', '=', row?.id ?? '00000000-0000-0000-0000-000000000000')
    .where('verified', '=', true).orderBy('place').limit(1).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id, portalReference: row.portal_reference, language: row.language,
    contact: contact && { channel: contact.kind === 'email' ? ('email' as const) : ('text' as const), to: contact.value },
  };
}

/** Opens the session of a person who has shown who they are. */
async function letIn(context: Context, residentId: string, how: string) {
  const { tx, now, cookies, services } = context;
  await actAsDoor(tx, residentId);
  const token = await beginSession(tx, residentId, now);
  await audit(tx, residentId, now, 'signed-in', { how });
  cookies.set(sessionCookie, token);
  cookies.remove(challengeCookie);
  const session = await findSession(tx, token, now, services);
  if (!session) throw new Error('the session that was just begun is not there');
  return { status: 201 as const, body: session.view };
}

export const startSignIn: Handler<Api['startSignIn']> = async (context) => {
  const { tx, now, input: { body }, services, from } = context;
  await countUp(tx, services.secrets, perAddress, from, now);
  const person = await personOf(context, { reference: body.portalReference, born: body.dateOfBirth });
  return { status: 202, body: await beginChallenge(context, 'sign-in', person?.contact && { ...person, contact: person.contact }) };
};

export const finishSignIn: Handler<Api['finishSignIn']> = async (context) =>
  letIn(context, await takeCode(context, 'sign-in', context.input.params.challengeId, context.input.body.code), 'code');

export const signInByLink: Handler<Api['signInByLink']> = async (context) => letIn(context, await takeLink(context, context.input.body.token), 'link');

export const signInByActivation: Handler<Api['signInByActivation']> = async (context) => {
  const { tx, now, input: { body }, services, from } = context;
  await countUp(tx, services.secrets, perActivation, from, now);
  const person = await personOf(context, { reference: body.portalReference, born: body.dateOfBirth });
  const code_hash = services.secrets.codeHash('activation', body.activationCode);
  const used = await tx.updateTable('activation_codes').set({ used_at: now }).where('resident_id', '=', person?.id ?? '00000000-0000-0000-0000-000000000000')
    .where('code_hash', '=', code_hash).where('used_at', 'is', null).returning('resident_id').executeTakeFirst();
  if (!used) throw new Refusal('code-wrong', { keep: true });
  return letIn(context, used.resident_id, 'letter');
};

export const readSession: Handler<Api['readSession']> = async ({ session }) => ({ status: 200, body: session.view });

export const signOut: Handler<Api['signOut']> = async ({ tx, now, cookies, services, header }) => {
  const token = cookies.read(sessionCookie);
  const session = token ? await findSession(tx, token, now, services) : undefined;
  if (session) {
    await tx.deleteFrom('sessions').where('token_hash', '=', session.tokenHash).execute();
    await actAsDoor(tx, session.residentId);
    await audit(tx, session.residentId, now, 'signed-out');
  }
  if (token) cookies.remove(sessionCookie);
  // Not "storage": sealed entries of the outbox outlive an ordinary sign-out. The page clears its other stores itself.
  header('Clear-Site-Data', '"cache"');
  return { status: 204, body: undefined };
};

export const startStepUp: Handler<Api['startStepUp']> = async (context: SignedInContext<Api['startStepUp']>) => {
  await countUp(context.tx, context.services.secrets, perStepUp, context.session.residentId, context.now);
  const person = await personOf(context, { id: context.session.residentId });
  return { status: 202, body: await beginChallenge(context, 'step-up', person?.contact && { ...person, contact: person.contact }) };
};

export const finishStepUp: Handler<Api['finishStepUp']> = async (context) => {
  const { tx, now, session, input } = context;
  await takeCode(context, 'step-up', input.params.challengeId, input.body.code);
  const until = new Date(Date.parse(now) + level2Seconds * 1000).toISOString();
  await tx.updateTable('sessions').set({ level2_until: until }).where('token_hash', '=', session.tokenHash).execute();
  await audit(tx, session.residentId, now, 'checked-again');
  return { status: 200, body: { ...session.view, level: 2, level2Until: until } };
};
