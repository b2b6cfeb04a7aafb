import type { placeAnswer, readAnswer, readAnswerArchive } from '#contract/answers.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerClosesOn } from '#domain/answers/answer-times.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { answerShown } from '#organisations/answers/access-answer.ts';
import { answerArchive } from '#organisations/answers/answer-archive.ts';
import { besideRequest, placeOf } from '#organisations/answers/desk-answer.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { webPacking } from '../packing.ts';
import { base64Of } from './files.ts';

/** For the person, checked a second time, or with an officer at the counter who has checked them. @throws Refusal step-up-needed, not-found */
function mine({ store, session, today }: SignedInContext, requestId: string) {
  needSecondCheck(session.checked);
  const row = store.answers.find((one) => one.requestId === requestId && one.residentId === session.resident.id && (one.deletedOn ?? '') > today);
  if (!row?.kept.answer) throw new Refusal('not-found');
  return { row, answer: answerShown(row.kept.answer, session.resident.facts.addressHidden) };
}

export const readAnswerHandler: Handler<typeof readAnswer> = async (context) => {
  const { store, session, now, today, input } = context;
  const { row: { kept }, answer } = mine(context, input.params.requestId);
  const place = placeOf(kept, today);
  const beside = session.acting !== undefined;
  const shown = place === 'here' || (place === 'counter' && beside);
  await audit(store, session.resident.id, now, 'looked-at', { request: { id: input.params.requestId, reference: answer.request.reference } });
  return { status: 200, body: { place, closesOn: place === 'here' ? kept.closesOn : null, answer: shown ? (beside ? besideRequest(answer) : answer) : null } };
};

export const readAnswerArchiveHandler: Handler<typeof readAnswerArchive> = async (context) => {
  const { store, session, services, now, today, input, fileBytes } = context;
  const { row, answer } = mine(context, input.params.requestId);
  if (placeOf(row.kept, today) !== 'here') throw new Refusal('act-not-open');
  const files = answer.files.flatMap(({ id, name }) => {
    const bytes = fileBytes.get(`${session.resident.id} ${id}`)?.get(1);
    return bytes ? [{ name, bytes }] : [];
  });
  const { name, type, bytes } = await answerArchive(answer, files, (key, values = {}) => services.letter(answer.data.language, `export.${key}`, values), webPacking);
  await audit(store, session.resident.id, now, 'export-fetched');
  return { status: 200, body: { name, type, data: base64Of(bytes) } };
};

export const placeAnswerHandler: Handler<typeof placeAnswer> = async (context) => {
  const { store, session, now, today, input } = context;
  const { row } = mine(context, input.params.requestId);
  row.kept = input.body.where === 'counter' ? { ...row.kept, atCounter: true } : { ...row.kept, atCounter: false, closesOn: answerClosesOn(today) };
  await audit(store, session.resident.id, now, 'export-asked');
  const place = placeOf(row.kept, today);
  return { status: 200, body: { place, closesOn: place === 'here' ? row.kept.closesOn : null } };
};
