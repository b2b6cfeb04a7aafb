import * as z from 'zod/mini';
import { accessAnswer } from './access-answer.ts';
import { calendarDate, id } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sentFile } from './files.ts';

/** Where an answer lies for the person: `here` to be read, `closed` until they open it again, at the `counter` to be collected. */
export const answerPlace = z.enum(['here', 'closed', 'counter']);
export type AnswerPlace = z.infer<typeof answerPlace>;

const requestParams = z.strictObject({ requestId: id });
const standing = { place: answerPlace, /** The last day on which it can be read here; `null` where it cannot. */ closesOn: z.nullable(calendarDate) };

/** The answer to one's access request. Needs L2. `answer` is `null` where it is not to be read here; an officer with the person, checked at the counter, reads it there. */
export const readAnswer = endpoint({
  name: 'readAnswer', method: 'GET', path: '/api/requests/:requestId/answer', permission: 'own-requests',
  summary: 'The answer to an access request',
  params: requestParams,
  answers: { 200: z.strictObject({ ...standing, answer: z.nullable(accessAnswer) }) },
  problems: ['not-found', 'step-up-needed'],
});

/** The answer as one archive: JSON with its schema, tables, and the files. For the person alone; needs L2. */
export const readAnswerArchive = endpoint({
  name: 'readAnswerArchive', method: 'GET', path: '/api/requests/:requestId/answer/archive', permission: 'own-exports',
  summary: 'The answer to an access request as one archive',
  params: requestParams,
  answers: { 200: sentFile },
  sendsFile: true,
  problems: ['not-found', 'step-up-needed', 'act-not-open'],
});

/** Says where the answer is wanted: `here` opens it (again) for its full time, nothing has to be asked anew; `counter` closes it here. Harmless twice. Needs L2. */
export const placeAnswer = endpoint({
  name: 'placeAnswer', method: 'POST', path: '/api/requests/:requestId/answer/place', permission: 'own-requests',
  summary: 'Open an answer again, or collect it at the counter',
  params: requestParams,
  body: z.strictObject({ where: z.enum(['here', 'counter']) }),
  answers: { 200: z.strictObject(standing) },
  problems: ['not-found', 'step-up-needed'],
});
