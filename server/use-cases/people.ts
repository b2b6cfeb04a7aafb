import { randomUUID } from 'node:crypto';
import type { acceptInvitation, endMandate, invitePerson, listPeople, readInviteCode, recordMandate } from '#contract/people.ts';
import { Refusal } from '#contract/refusal.ts';
import { inClearLetters } from '#domain/clear-letters.ts';
import { inviteDays, isOpen, mandateState } from '#domain/people/mandate-state.ts';
import { inviteCodes, secondsAfter } from '#domain/sign-in-rules.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { knownCategories, peopleAbout, peopleView } from '#organisations/views/people-view.ts';
import { actAsResident, openRecord } from '../database.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { endMandateOf, keepMandate, mandatesOf, takeUpMandate } from '../db/people.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import type { Services } from '../services.ts';
import { audit } from './audit.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { limitTo } from './rate-limit.ts';

/** The code of an invitation: made from its id and the server's secret, so that it lies nowhere. */
const codeOf = ({ secrets }: Services, mandateId: string): string => inClearLetters(Buffer.from(secrets.codeHash('invitation', mandateId), 'hex').subarray(0, 12), 4);
const hashOf = ({ secrets }: Services, code: string): string => secrets.codeHash('invitation-code', code);

const people = async ({ tx, session, now, today }: SignedInContext) => peopleView(await mandatesOf(tx, session.residentId), session.residentId, { now, today });

export const listPeopleHandler: Handler<typeof listPeople> = async (context) => ({ status: 200, body: await people(context) });

/** @throws Refusal step-up-needed, category-unknown */
export const invitePersonHandler: Handler<typeof invitePerson> = async (context) => {
  const { tx, session, services, now, input } = context;
  const { name, relation, scope, endsOn } = input.body;
  needSecondCheck(session.checked);
  knownCategories(services.pack, scope);
  const id = randomUUID();
  await keepMandate(tx, {
    id, principalId: session.residentId, principalName: session.view.name, representativeId: null, representativeName: name, relation, scope, proof: 'invited', madeAt: now,
    codeUntil: secondsAfter(now, inviteDays * 86_400), acceptedAt: null, endsOn, endedAt: null,
  }, { codeHash: hashOf(services, codeOf(services, id)), byStaff: null });
  const receipt = await giveReceipt(context, newReceiptId(), 'person-invited', peopleAbout('invited', relation), { told: { mandateId: id } });
  return { status: 201, body: { receipt, people: await people(context) } };
};

/** @throws Refusal not-found, step-up-needed */
export const readInviteCodeHandler: Handler<typeof readInviteCode> = async ({ tx, session, services, now, today, input }) => {
  const [found] = await mandatesOf(tx, session.residentId, input.params.mandateId);
  if (!found || found.principalId !== session.residentId || found.codeUntil === null || mandateState(found, now, today) !== 'invited') throw new Refusal('not-found');
  needSecondCheck(session.checked);
  return { status: 200, body: { code: codeOf(services, found.id), until: found.codeUntil } };
};

/** @throws Refusal code-wrong, too-many-requests */
export const acceptInvitationHandler: Handler<typeof acceptInvitation> = async (context) => {
  const { tx, session, services, now, input } = context;
  await limitTo(tx, services.secrets, inviteCodes, session.residentId, now);
  const taken = await takeUpMandate(tx, hashOf(services, input.body.code), now);
  if (taken === null) throw new Refusal('code-wrong', { keep: true });
  const { mandateId, principalId } = taken;
  await actAsResident(tx, principalId, { role: 'representative', office: null, confirmed: null });
  await audit(tx, principalId, now, 'person-accepted');
  await keepEvent(tx, 'person-accepted', { residentId: principalId, at: now, payload: { mandateId } });
  await actAsResident(tx, session.residentId);
  return { status: 200, body: await people(context) };
};

/**
 * One ending leaves one line in each record that it concerns, and one event, of the person who was spoken for. What is over stays over and leaves nothing.
 * @throws Refusal not-found
 */
export const endMandateHandler: Handler<typeof endMandate> = async (context) => {
  const { tx, session, now, today, input } = context;
  const [found] = await mandatesOf(tx, session.residentId, input.params.mandateId);
  if (!found) throw new Refusal('not-found');
  const mine = found.principalId === session.residentId;
  const ended = isOpen(mandateState(found, now, today)) && await endMandateOf(tx, found.id, now, mine ? 'principal' : 'representative');
  if (!ended) return { status: 201, body: { receipt: null, people: await people(context) } };
  const told = { mandateId: found.id };
  if (!mine) {
    await actAsResident(tx, found.principalId, { role: 'representative', office: null, confirmed: null });
    await audit(tx, found.principalId, now, 'person-ended');
    await keepEvent(tx, 'person-ended', { residentId: found.principalId, at: now, payload: told });
    await actAsResident(tx, session.residentId);
  }
  const receipt = await giveReceipt(context, newReceiptId(), 'person-ended', peopleAbout('ended', found.relation), { told: mine ? told : null });
  return { status: 201, body: { receipt, people: await people(context) } };
};

/** @throws Refusal not-found for either of the two */
export const recordMandateHandler: Handler<typeof recordMandate> = async ({ tx, services, staff, now, input }) => {
  const { person, representative, relation, proof, scope, endsOn } = input.body;
  knownCategories(services.pack, scope);
  const rows = await tx.selectFrom('residents').select(['id', 'name', 'portal_reference']).where('portal_reference', 'in', [person, representative]).execute();
  const [principal, speaker] = [person, representative].map((reference) => rows.find((row) => row.portal_reference === reference));
  if (!principal || !speaker || principal.id === speaker.id) throw new Refusal('not-found');
  const id = randomUUID();
  await keepMandate(tx, {
    id, principalId: principal.id, principalName: principal.name, representativeId: speaker.id, representativeName: speaker.name, relation, scope, proof, madeAt: now, codeUntil: null, acceptedAt: now, endsOn, endedAt: null,
  }, { codeHash: null, byStaff: staff.staffId });
  await openRecord(tx, principal.id);
  await audit(tx, principal.id, now, 'person-recorded', {}, staff.role);
  await keepEvent(tx, 'person-recorded', { residentId: principal.id, at: now, payload: { mandateId: id } });
  return { status: 201, body: { mandateId: id } };
};
