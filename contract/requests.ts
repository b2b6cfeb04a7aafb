import * as z from 'zod/mini';
import { answerForm, calendarDate, id, inLanguage, instant, language, text } from './common.ts';
import { briefComplaint } from './brief-complaint.ts';
import { endpoint } from './endpoint.ts';
import { fileNamed, mostFiles } from './file-named.ts';
import { holdView } from './hold-view.ts';
import { briefReceipt } from './brief-receipt.ts';
import { requestDetails } from './request-details.ts';
import { requestSummary } from './request-summary.ts';
import { reasonCode } from './reason-codes.ts';
import { requestEventKind, residentAnswer } from './request-words.ts';

/** One thing that happened to a request. `on` is the Europe/London date that counts for the clock. */
export const requestEvent = z.strictObject({
  kind: requestEventKind,
  at: instant,
  on: calendarDate,
  by: z.enum(['resident', 'landlord', 'time']),
  /** Reason in words, where the landlord gave one (always with a refusal or an extension). */
  reason: z.nullable(z.string()),
  /** The language in which the landlord wrote the reason: read aloud and set as such, whatever the page's is. */
  language: z.optional(language),
  /** Reason by code, where the law asks for one of its own. */
  code: z.optional(reasonCode),
  /** What an answer in part to an erasure has deleted (UK GDPR Art. 17): kinds of facts by their names, never what they said. */
  deleted: z.optional(z.array(z.strictObject({ name: text, within: text }))),
});
export type RequestEvent = z.infer<typeof requestEvent>;

/** A request as the device sends it. */
export const requestInput = z.strictObject({
  details: requestDetails,
  /** The device's clock when the person pressed send; shown to them, never used for the legal clock. */
  madeAt: instant,
  /** Photos and letters that belong to it; they may come before it or after it, and stand in the first message of its thread. */
  files: z.optional(z.array(fileNamed).check(z.maxLength(mostFiles))),
  /** What an officer took down for the person, with the day on which it was said or came: the clock counts from there (UK GDPR Art. 12A). Refused from the person themselves. */
  taken: z.optional(z.strictObject({ how: z.enum(['counter', 'phone', 'post', 'visit']), on: calendarDate })),
});
export type RequestInput = z.infer<typeof requestInput>;

/** A request in full, its events oldest first. `details` is null where its content was erased. */
export const requestFull = z.strictObject({
  ...requestSummary.shape,
  details: z.nullable(requestDetails),
  events: z.array(requestEvent),
  receiptId: z.nullable(id),
  /** The hold that a request for recordings points to; `null` for other kinds. */
  hold: z.nullable(holdView),
  /** The form and language that the person preferred when they asked, for the answer and every letter about it; `null` where nobody had asked them. */
  answerIn: z.nullable(answerForm),
  /** Whether there is an answer to read (`contract/answers.ts`). */
  hasAnswer: z.boolean(),
  /** Complaints about it, the most recent first; left out where there are none. */
  complaints: z.optional(z.array(briefComplaint)),
  canWithdraw: z.boolean(),
  /** What the person may answer now. */
  canAnswer: z.array(residentAnswer),
});
export type RequestFull = z.infer<typeof requestFull>;

const requestParams = z.strictObject({ requestId: id });

export const listRequests = endpoint({
  name: 'listRequests', method: 'GET', path: '/api/requests', permission: 'own-requests',
  summary: 'All requests of the person signed in, the most recent first',
  query: inLanguage,
  answers: { 200: z.strictObject({ requests: z.array(requestSummary) }) },
});

/** Makes a request. It is received, and its clock starts, on the day the server has it (UK GDPR Art. 12A). */
export const makeRequest = endpoint({
  name: 'makeRequest', method: 'POST', path: '/api/requests', permission: 'own-requests',
  summary: 'Make a request under a data right',
  body: requestInput,
  answers: { 201: z.strictObject({ receipt: briefReceipt, request: requestFull }) },
  problems: ['category-unknown'],
  idempotency: 'key',
  canWait: { lane: () => 'requests', face: (body) => ({ kind: body.details.kind }) },
});

export const readRequest = endpoint({
  name: 'readRequest', method: 'GET', path: '/api/requests/:requestId', permission: 'own-requests',
  summary: 'One request with its clock and events',
  params: requestParams,
  query: inLanguage,
  answers: { 200: requestFull },
  problems: ['not-found'],
});

/** Ends a request at the person's own wish; possible from every open state. */
export const withdrawRequest = endpoint({
  name: 'withdrawRequest', method: 'POST', path: '/api/requests/:requestId/withdrawal', permission: 'own-requests',
  summary: 'Withdraw a request',
  params: requestParams,
  body: z.strictObject({ madeAt: instant }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, request: requestFull }) },
  problems: ['not-found', 'request-not-open'],
  idempotency: 'key',
  canWait: { lane: () => 'requests', face: () => ({}) },
});

/**
 * What a person says to a request that waits for them: the answer to a question, what tells who they are, that they are content. Never a file: a signed-in person is
 * not asked for a copy of a passport. `words` may be empty where saying so is enough. The clock follows on the day the server has it.
 */
export const answerRequest = endpoint({
  name: 'answerRequest', method: 'POST', path: '/api/requests/:requestId/answers', permission: 'own-requests',
  summary: 'Answer what the landlord asked about a request',
  params: requestParams,
  body: z.strictObject({ answer: residentAnswer, words: z.string().check(z.maxLength(2000)), madeAt: instant }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, request: requestFull }) },
  problems: ['not-found', 'request-not-open', 'act-not-open'],
  idempotency: 'key',
  canWait: { lane: () => 'requests', face: (body) => ({ answer: body.answer }) },
});
