import { randomUUID } from 'node:crypto';
import type { readDeskAnswer, saveDeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerClosesOn, answerDeletedOn } from '#domain/answers/answer-times.ts';
import { deskEvents } from '#organisations/acts/desk.ts';
import { answerText, makeAnswer } from '#organisations/answers/access-answer.ts';
import { actOfAnswer, deskAnswerView, keptDraft, needAccess, type RecordedAnswer } from '#organisations/answers/desk-answer.ts';
import { leftOutBy } from '#organisations/answers/left-out.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { deskAnswerOf, keepDraft, keepSent } from '../db/answers.ts';
import { filesOf } from '../db/files.ts';
import { keepLeftOut } from '../db/left-out.ts';
import { keepMessage } from '../db/messages.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { sha256 } from '../secrets.ts';
import { audit } from './audit.ts';
import { byStaff, openRequest } from './desk.ts';
import { keep, takeRequest } from './desk-acts.ts';
import { gatherForDesk } from './gather-record.ts';
import { askToTell, tellPeople } from './tellings.ts';

/** The answer as it would go out now, with all it is made from. */
async function madeNow(context: StaffContext, found: DeskRecord, kept: RecordedAnswer | undefined) {
  const { tx, services, now, today } = context;
  const { residentId, language } = found.person;
  const view = { pack: services.pack, words: services.words(language), today };
  const draft = kept?.draft ?? null;
  const { record, items } = await gatherForDesk(context, residentId, { details: found.details, draft }, view);
  const files = await filesOf(tx, residentId, found.id);
  const made = makeAnswer({ record, request: found, draft, files }, { madeAt: now, language }, view);
  return { made, items, files, digest: sha256(answerText(made)) };
}

/** @throws Refusal not-found, act-not-open */
export const readDeskAnswerHandler: Handler<typeof readDeskAnswer> = async (context) => {
  const { tx, staff, services, now, today, input } = context;
  const found = await openRequest(context, input.params.requestId);
  needAccess(found);
  const kept = await deskAnswerOf(tx, found.id);
  const { made, ...given } = await madeNow(context, found, kept);
  await audit(tx, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body: deskAnswerView(found, kept, made, { ...given, staffId: staff.staffId }, { pack: services.pack, today, now }) };
};

/** @throws Refusal not-found, act-not-open; invalid-input for a fact or a file that is not there */
export const saveDeskAnswerHandler: Handler<typeof saveDeskAnswer> = async (context) => {
  const { tx, staff, now, entryId, input } = context;
  const found = await takeRequest(context, input.params.requestId);
  needAccess(found);
  const kept = await deskAnswerOf(tx, found.id);
  const draft = keptDraft(found, kept, input.body, await madeNow(context, found, kept));
  await keepDraft(tx, found.person.residentId, found.id, draft, { staffId: staff.staffId, now });
  await audit(tx, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 201, body: { entryId, recordedAt: now, about: found.id } };
};

/** @throws Refusal not-found, act-not-open, second-person-needed, invalid-input */
export const sendDeskAnswerHandler: Handler<typeof sendDeskAnswer> = async (context) => {
  const { tx, staff, services, now, today, input, after } = context;
  const { digest, on } = input.body;
  const found = await takeRequest(context, input.params.requestId);
  needAccess(found);
  const { residentId, language } = found.person;
  const kept = await deskAnswerOf(tx, found.id);
  if (!kept || kept.answer) throw new Refusal('act-not-open');
  const { made, digest: seen } = await madeNow(context, found, kept);
  const events = deskEvents(found, actOfAnswer(made.answer, on), staff.staffId, services.pack, context);
  // What was not seen does not go out: the desk looks again.
  if (seen !== digest) throw new Refusal('act-not-open');
  await keepSent(tx, found.id, { ...made.answer, request: { ...made.answer.request, answeredOn: on } }, { now, closesOn: answerClosesOn(today), deletedOn: answerDeletedOn(today) });
  await keepLeftOut(tx, residentId, leftOutBy(made, kept.draft));
  await keepMessage(tx, residentId, { id: randomUUID(), requestId: found.id, at: now, by: 'landlord', text: services.letter(language, 'answer.message', {}) });
  await askToTell(tx, residentId, now);
  after((database) => tellPeople(database, services));
  return keep(context, found, events, 'request-moved');
};
