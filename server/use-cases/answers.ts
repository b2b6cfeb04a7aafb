import type { placeAnswer, readAnswer, readAnswerArchive } from '#contract/answers.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerClosesOn } from '#domain/answers/answer-times.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { answerShown } from '#organisations/answers/access-answer.ts';
import { answerArchive } from '#organisations/answers/answer-archive.ts';
import { besideRequest, placeOf } from '#organisations/answers/desk-answer.ts';
import { bytesOf, fileById } from '../db/files.ts';
import { moveAnswer, sentAnswer, type SentAnswer } from '../db/answers.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { nodePacking } from '../packing.ts';
import { audit } from './audit.ts';

/** For the person, checked a second time, or with an officer at the counter who has checked them. @throws Refusal step-up-needed, not-found */
async function mine({ tx, session }: SignedInContext, requestId: string): Promise<SentAnswer> {
  needSecondCheck(session.checked);
  const found = await sentAnswer(tx, session.residentId, requestId);
  if (!found) throw new Refusal('not-found');
  return found;
}

const requestOf = (requestId: string, { answer }: SentAnswer) => ({ request: { id: requestId, reference: answer.request.reference } });

/** @throws Refusal step-up-needed, not-found */
export const readAnswerHandler: Handler<typeof readAnswer> = async (context) => {
  const { tx, session, now, today, input } = context;
  const { requestId } = input.params;
  const found = await mine(context, requestId);
  const place = placeOf(found, today);
  const beside = session.acting !== undefined;
  const shown = place === 'here' || (place === 'counter' && beside);
  const answer = answerShown(found.answer, session.addressHidden);
  await audit(tx, session.residentId, now, 'looked-at', requestOf(requestId, found));
  return { status: 200, body: { place, closesOn: place === 'here' ? found.closesOn : null, answer: shown ? (beside ? besideRequest(answer) : answer) : null } };
};

/** @throws Refusal step-up-needed, not-found; act-not-open where it is not to be read here */
export const readAnswerArchiveHandler: Handler<typeof readAnswerArchive> = async (context) => {
  const { tx, session, services, now, today, input } = context;
  const found = await mine(context, input.params.requestId);
  if (placeOf(found, today) !== 'here') throw new Refusal('act-not-open');
  const answer = answerShown(found.answer, session.addressHidden);
  const files = [];
  for (const { id, name } of answer.files) if ((await fileById(tx, session.residentId, id))?.state === 'ready') files.push({ name, bytes: await bytesOf(tx, session.residentId, id) });
  const { name, type, bytes } = await answerArchive(answer, files, (key, values = {}) => services.letter(answer.data.language, `export.${key}`, values), nodePacking);
  await audit(tx, session.residentId, now, 'export-fetched', requestOf(input.params.requestId, found));
  return { status: 200, body: { name, type, data: Buffer.from(bytes).toString('base64') } };
};

/** @throws Refusal step-up-needed, not-found */
export const placeAnswerHandler: Handler<typeof placeAnswer> = async (context) => {
  const { tx, session, now, today, input } = context;
  const { requestId } = input.params;
  const found = await mine(context, requestId);
  const moved = input.body.where === 'counter' ? { atCounter: true, closesOn: found.closesOn } : { atCounter: false, closesOn: answerClosesOn(today) };
  await moveAnswer(tx, session.residentId, requestId, moved);
  await audit(tx, session.residentId, now, 'export-asked', { ...requestOf(requestId, found), where: input.body.where });
  const place = placeOf(moved, today);
  return { status: 200, body: { place, closesOn: place === 'here' ? moved.closesOn : null } };
};
