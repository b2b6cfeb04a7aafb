import type { readDeskAnswer, saveDeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerClosesOn, answerDeletedOn } from '#domain/answers/answer-times.ts';
import { deskEvents } from '#organisations/acts/desk.ts';
import { answerText, makeAnswer } from '#organisations/answers/access-answer.ts';
import { actOfAnswer, deskAnswerView, keptDraft, needAccess } from '#organisations/answers/desk-answer.ts';
import { leftOutBy, untoldBy } from '#organisations/answers/left-out.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { audit } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';
import { byStaff, find, keep } from './desk.ts';
import { exportRecordOf, sha256 } from './exports.ts';
import { filesOf } from './files.ts';
import { tell } from './tell.ts';

/** A request that an answer belongs to, with what there is of it. @throws Refusal not-found, act-not-open */
async function answerAt(context: StaffContext, requestId: string) {
  const { store, services, now, today } = context;
  const found: DeskRecord = find(context, requestId);
  needAccess(found);
  const { residentId, language } = found.person;
  const resident = store.residents.find((one) => one.id === residentId);
  if (!resident) throw new Error('a request of nobody');
  const row = store.answers.find((one) => one.requestId === found.id);
  const view = { pack: services.pack, words: services.words(language), today };
  const items = context.itemsOf(resident);
  const ofRequest = new Set(store.threads.filter((one) => one.requestId === found.id).map((one) => one.id));
  const files = filesOf(store, residentId).filter((one) => ofRequest.has(one.messageId ?? ''));
  const draft = row?.kept.draft ?? null;
  const untold = untoldBy(found.details, draft, items, store.leftOut.filter((one) => one.residentId === residentId));
  const made = makeAnswer({ record: exportRecordOf({ store, session: { resident }, items, today }, view, untold), request: found, draft, files }, { madeAt: now, language }, view);
  return { found, row, made, items, files, digest: await sha256(new TextEncoder().encode(answerText(made))) };
}

export const readDeskAnswerHandler: Handler<typeof readDeskAnswer> = async (context) => {
  const { store, staff, services, now, today, input } = context;
  const { found, row, made, ...given } = await answerAt(context, input.params.requestId);
  await audit(store, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body: deskAnswerView(found, row?.kept, made, { ...given, staffId: staff.staffId }, { pack: services.pack, today, now }) };
};

export const saveDeskAnswerHandler: Handler<typeof saveDeskAnswer> = async (context) => {
  const { store, staff, now, entryId, input } = context;
  const { found, row, items, files } = await answerAt(context, input.params.requestId);
  const draft = keptDraft(found, row?.kept, input.body, { items, files });
  if (row) row.kept = { ...row.kept, draft };
  else store.answers.push({ residentId: found.person.residentId, requestId: found.id, kept: { draft, answer: null, closesOn: null, atCounter: false }, deletedOn: null });
  await audit(store, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 201, body: { entryId, recordedAt: now, about: found.id } };
};

export const sendDeskAnswerHandler: Handler<typeof sendDeskAnswer> = async (context) => {
  const { store, staff, services, now, today, input } = context;
  const { digest, on } = input.body;
  const { found, row, made, digest: seen } = await answerAt(context, input.params.requestId);
  if (!row || row.kept.answer) throw new Refusal('act-not-open');
  const events = deskEvents(found, actOfAnswer(made.answer, on), staff.staffId, services.pack, context);
  // What was not seen does not go out: the desk looks again.
  if (seen !== digest) throw new Refusal('act-not-open');
  row.kept = { ...row.kept, answer: { ...made.answer, request: { ...made.answer.request, answeredOn: on } }, closesOn: answerClosesOn(today) };
  row.deletedOn = answerDeletedOn(today);
  const { residentId, language } = found.person;
  const { given, leftOut } = leftOutBy(made, row.kept.draft);
  const told = new Set([...given, ...leftOut.map((one) => one.itemId)]);
  store.leftOut = [...store.leftOut.filter((one) => one.residentId !== residentId || !told.has(one.itemId)), ...leftOut.map((one) => Object.assign({ residentId }, one))];
  store.requests = store.requests.map((one) => (one.id === found.id ? { ...one, hasAnswer: true } : one));
  store.threads.push({ id: crypto.randomUUID(), residentId, requestId: found.id, at: now, by: 'landlord', text: services.letter(language, 'answer.message', {}), seenAt: null });
  tell(context, residentId);
  return keep(context, { ...found, events: [...found.events, ...events] }, 'request-moved');
};
