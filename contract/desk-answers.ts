import * as z from 'zod/mini';
import { accessAnswer, paper, textId, withholdingReason } from './access-answer.ts';
import { answerPlace } from './answers.ts';
import { calendarDate, id } from './common.ts';
import { deskOffer } from './desk.ts';
import { endpoint } from './endpoint.ts';
import { exportItem } from './export-file.ts';
import { itemId } from './item-id.ts';
import { recorded } from './staff.ts';

/**
 * Words that the desk leaves out of a text. `from` and `to` count UTF-16 code units from the beginning of the whole text; `words` are what stands there, so that nothing else is left out
 * when the text has changed since: a text whose passages no longer fit is left out whole.
 */
export const passage = z.strictObject({ of: textId, from: z.int().check(z.minimum(0)), to: z.int().check(z.minimum(1)), words: z.string().check(z.minLength(1), z.maxLength(8000)), reason: withholdingReason });
export type Passage = z.infer<typeof passage>;

/** What the desk decides about an answer; the rest is the record. */
export const answerDraft = z.strictObject({
  /** For the person, in their language. */
  words: z.string().check(z.maxLength(2000)),
  /** Facts that are not given. `silent`: not even named, because that would defeat the reason. */
  withheld: z.array(z.strictObject({ itemId, reason: withholdingReason, words: z.string().check(z.maxLength(300)), silent: z.boolean() })).check(z.maxLength(200)),
  /** Files of this request's messages that go with it. */
  files: z.array(id).check(z.maxLength(20)),
  /** Which data goes outside the United Kingdom and what protects it there; empty where none does. */
  abroad: z.string().check(z.maxLength(1000)),
  /** Texts that are held outside the record, whole. */
  papers: z.array(paper).check(z.maxLength(20)),
  /** Words that are left out of the texts of facts and papers; none lie over each other. */
  passages: z.array(passage).check(z.maxLength(500)),
});
export type AnswerDraft = z.infer<typeof answerDraft>;

/** An answer as the desk puts it together. */
export const deskAnswer = z.strictObject({
  /** `open`: it can be changed; `checking`: a second person has it, as it is; `sent`; `shut`: the request is not where it is answered. */
  stage: z.enum(['open', 'checking', 'sent', 'shut']),
  /** `null` where nothing was saved yet. */
  draft: z.nullable(answerDraft),
  /** As it would go out now, or as it went out. */
  answer: accessAnswer,
  /** What the draft withholds, for whoever decides about it and whoever checks. Secrets and hidden addresses are not shown here either. */
  covered: z.array(exportItem),
  /** Whole texts of facts that the draft leaves words out of, for the same people. */
  whole: z.array(z.strictObject({ of: textId, text: z.string() })),
  /** Facts in which other people may be named. */
  aboutOthers: z.array(itemId),
  /** Files that may go with it. */
  files: z.array(z.strictObject({ id, name: z.string(), bytes: z.int() })),
  /** Says what was seen, so that nothing else is sent. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  /** To the check by a second person, or out, with what it does to the clock. */
  offers: z.array(deskOffer),
  /** Where the person has it; `null` before it was sent. */
  place: z.nullable(answerPlace),
});
export type DeskAnswer = z.infer<typeof deskAnswer>;

const requestParams = z.strictObject({ requestId: id });

/** That the record was opened for it is in the person's activity. */
export const readDeskAnswer = endpoint({
  name: 'readDeskAnswer', method: 'GET', path: '/api/desk/requests/:requestId/answer', permission: 'desk-requests',
  summary: 'The answer to an access request, put together from the record',
  params: requestParams,
  answers: { 200: deskAnswer },
  problems: ['not-found', 'act-not-open'],
});

/** Keeps what the desk decided. Nothing goes out by it. */
export const saveDeskAnswer = endpoint({
  name: 'saveDeskAnswer', method: 'POST', path: '/api/desk/requests/:requestId/answer', permission: 'desk-requests',
  summary: 'Keep what is withheld, added and said in an answer',
  params: requestParams,
  body: answerDraft,
  answers: { 201: recorded },
  problems: ['not-found', 'act-not-open'],
  idempotency: 'key',
});

/** Sends it, as it was seen; `act-not-open` where it has changed since. The request is answered by the event that the draft makes it (`AccessAnswer.outcome`), and the person is told that there is a message. */
export const sendDeskAnswer = endpoint({
  name: 'sendDeskAnswer', method: 'POST', path: '/api/desk/requests/:requestId/answer/sending', permission: 'desk-requests',
  summary: 'Send the answer to an access request',
  params: requestParams,
  body: z.strictObject({ digest: deskAnswer.shape.digest, on: calendarDate }),
  answers: { 201: recorded },
  problems: ['not-found', 'act-not-open', 'second-person-needed'],
  idempotency: 'key',
});
