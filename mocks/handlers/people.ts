import type { acceptInvitation, endMandate, invitePerson, listPeople, readInviteCode, recordMandate } from '#contract/people.ts';
import { Refusal } from '#contract/refusal.ts';
import { inviteDays, isOpen, mandateState } from '#domain/people/mandate-state.ts';
import { inviteCodes, secondsAfter } from '#domain/sign-in-rules.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { knownCategories, peopleAbout, peopleView } from '#organisations/views/people-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { limitTo } from '../limits.ts';
import { newLetters } from '../random.ts';
import type { Store } from '../store.ts';

const sides = ({ store, session: { resident } }: SignedInContext) => store.mandates.filter((one) => one.principalId === resident.id || one.representativeId === resident.id);
const people = (context: SignedInContext) => peopleView(sides(context), context.session.resident.id, context);

/** Writes in the principal's chain what the one who speaks for them did. */
async function auditBySpeaker({ store, now }: SignedInContext, principalId: string, act: 'person-accepted' | 'person-ended'): Promise<void> {
  await audit(store, principalId, now, act, {}, 'representative');
}

function put(store: Store, changed: Store['mandates'][number]): void {
  store.mandates = store.mandates.map((one) => (one.id === changed.id ? changed : one));
}

export const listPeopleHandler: Handler<typeof listPeople> = (context) => ({ status: 200, body: people(context) });

export const invitePersonHandler: Handler<typeof invitePerson> = async (context) => {
  const { store, session, services, now, input } = context;
  const { name, relation, scope, endsOn } = input.body;
  needSecondCheck(session.checked);
  knownCategories(services.pack, scope);
  store.mandates.push({
    id: crypto.randomUUID(), principalId: session.resident.id, principalName: session.view.name, representativeId: null, representativeName: name, relation, scope, proof: 'invited', madeAt: now,
    codeUntil: secondsAfter(now, inviteDays * 86_400), acceptedAt: null, endsOn, endedAt: null, code: newLetters(4, 3),
  });
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'person-invited', peopleAbout('invited', relation));
  return { status: 201, body: { receipt, people: people(context) } };
};

export const readInviteCodeHandler: Handler<typeof readInviteCode> = (context) => {
  const { session, now, today, input } = context;
  const found = sides(context).find((one) => one.id === input.params.mandateId);
  if (!found || found.principalId !== session.resident.id || found.codeUntil === null || found.code === null || mandateState(found, now, today) !== 'invited') throw new Refusal('not-found');
  needSecondCheck(session.checked);
  return { status: 200, body: { code: found.code, until: found.codeUntil } };
};

export const acceptInvitationHandler: Handler<typeof acceptInvitation> = async (context) => {
  const { store, session: { resident }, now, today, input } = context;
  limitTo(context, inviteCodes, resident.id);
  const found = store.mandates.find((one) => one.code === input.body.code && one.representativeId === null && one.principalId !== resident.id && mandateState(one, now, today) === 'invited');
  if (!found) throw new Refusal('code-wrong', { keep: true });
  put(store, { ...found, representativeId: resident.id, representativeName: resident.facts.name, acceptedAt: now });
  await auditBySpeaker(context, found.principalId, 'person-accepted');
  return { status: 200, body: people(context) };
};

export const endMandateHandler: Handler<typeof endMandate> = async (context) => {
  const { store, session, now, today, input } = context;
  const found = sides(context).find((one) => one.id === input.params.mandateId);
  if (!found) throw new Refusal('not-found');
  if (!isOpen(mandateState(found, now, today))) return { status: 201, body: { receipt: null, people: people(context) } };
  put(store, { ...found, endedAt: now });
  if (found.principalId !== session.resident.id) await auditBySpeaker(context, found.principalId, 'person-ended');
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'person-ended', peopleAbout('ended', found.relation));
  return { status: 201, body: { receipt, people: people(context) } };
};

export const recordMandateHandler: Handler<typeof recordMandate> = async ({ store, services, staff, now, input }) => {
  const { person, representative, relation, proof, scope, endsOn } = input.body;
  knownCategories(services.pack, scope);
  const [principal, speaker] = [person, representative].map((reference) => store.residents.find(({ facts }) => facts.portalReference === reference));
  if (!principal || !speaker || principal === speaker) throw new Refusal('not-found');
  const id = crypto.randomUUID();
  store.mandates.push({
    id, principalId: principal.id, principalName: principal.facts.name, representativeId: speaker.id, representativeName: speaker.facts.name, relation, scope, proof, madeAt: now, codeUntil: null, acceptedAt: now, endsOn,
    endedAt: null, code: null,
  });
  await audit(store, principal.id, now, 'person-recorded', {}, staff.role);
  return { status: 201, body: { mandateId: id } };
};
