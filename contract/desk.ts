import * as z from 'zod/mini';
import { clockView } from './clock.ts';
import { calendarDate, id, inLanguage, language, slug, text } from './common.ts';
import { briefComplaint } from './brief-complaint.ts';
import { changedFact, notTold } from './told-words.ts';
import { endpoint } from './endpoint.ts';
import { reachPreferences } from './reach-words.ts';
import { reasonCode } from './reason-codes.ts';
import { requestDetails } from './request-details.ts';
import { requestSummary } from './request-summary.ts';
import { cameBy, requestEventKind, requestKind, requestState } from './request-words.ts';
import { requestEvent } from './requests.ts';
import { portalReference } from './session.ts';
import { recorded } from './staff.ts';

/** A request in the list of the desk. Whose it is stands as a reference only: a list needs no names. */
export const deskSummary = z.strictObject({ ...requestSummary.shape, portalReference, cameBy });
export type DeskSummary = z.infer<typeof deskSummary>;

/** Something the law allows the desk to do now: the event, where it leads, and the clock as it would stand had it been done today. */
export const deskOffer = z.strictObject({
  event: requestEventKind,
  to: requestState,
  clock: clockView,
  /** Whether words must be given. */
  needsWords: z.boolean(),
  /** Reasons of which one must be given; empty where none is asked for. */
  codes: z.array(reasonCode),
});
export type DeskOffer = z.infer<typeof deskOffer>;

/** A request as the desk sees it. */
export const deskRequest = z.strictObject({
  ...deskSummary.shape,
  details: z.nullable(requestDetails),
  /** What was asked before the desk sorted it into a kind. */
  firstDetails: z.nullable(requestDetails),
  /**
   * The one thing on record that the request is about, by its name: a fact, a decision, a use, a recipient, a notice. `null` where it names none.
   * `value`: what is held, unless it is sensitive, a secret or a hidden address; of a decision, what came out.
   */
  about: z.nullable(z.strictObject({ name: text, within: z.nullable(text), value: z.nullable(z.string()), on: z.nullable(calendarDate) })),
  events: z.array(requestEvent),
  /** Who asks, as little as it takes to answer: in which language and format. Never an address. */
  person: z.strictObject({ name: z.string(), language, format: reachPreferences.shape.format }),
  /** Why a second person has to check the answer: the home is shared, the person is flagged, other people are in what was asked for. */
  secondPerson: z.array(z.enum(['joint', 'flagged', 'others-in-it'])),
  /** Whether the one who reads this prepared the answer, so that somebody else has to check it. */
  preparedByYou: z.boolean(),
  offers: z.array(deskOffer),
  /** Who was given what this is about, as far as the person may know: each is told when it is put right, deleted or limited (UK GDPR Art. 19). */
  toTell: z.array(z.strictObject({ id: slug, name: text })),
  /** What an answer in part may have deleted; empty where nothing has to be named (`changed`). */
  changeable: z.array(z.strictObject({ ...changedFact.shape, name: text, within: text })),
  /** Complaints about it, the most recent first. */
  complaints: z.array(briefComplaint),
  /** Whether it can be sorted into a kind. */
  canSort: z.boolean(),
});
export type DeskRequest = z.infer<typeof deskRequest>;

const requestParams = z.strictObject({ requestId: id });
const words = z.string().check(z.maxLength(2000));

/** How many requests one answer of the list holds at the most. */
export const deskPage = 100;

/** So many days before it is due a request is due soon. */
export const deskSoonDays = 7;

/**
 * All requests by their clock: those that are due first come first. `turn` and `clock` narrow the open ones; `from`: how many come before this page.
 * `find`: a request's reference or a portal reference, or the beginning of one, open or ended.
 */
export const listDeskRequests = endpoint({
  name: 'listDeskRequests', method: 'GET', path: '/api/desk/requests', permission: 'desk-requests',
  summary: 'Requests of all residents, by clock',
  query: z.strictObject({
    which: z.optional(z.enum(['open', 'ended'])),
    turn: z.optional(z.enum(['landlord', 'resident'])),
    /** `late`: past its due date. `soon`: due within `deskSoonDays`. `stopped`: no day is set, because the clock waits or none runs. */
    clock: z.optional(z.enum(['late', 'soon', 'stopped'])),
    find: z.optional(z.string().check(z.regex(/^[A-Za-z0-9 -]{1,20}$/u))),
    from: z.optional(z.string().check(z.regex(/^\d{1,6}$/u))),
  }),
  answers: {
    200: z.strictObject({
      requests: z.array(deskSummary),
      /** How many come after these. */
      more: z.int(),
      /** Of all open ones, whatever is shown: late, due soon, and whose turn it is. */
      sums: z.strictObject({ late: z.int(), soon: z.int(), landlord: z.int(), resident: z.int() }),
      today: calendarDate,
    }),
  },
});

/** One request with what the law allows now. That it was opened is in the person's activity. */
export const readDeskRequest = endpoint({
  name: 'readDeskRequest', method: 'GET', path: '/api/desk/requests/:requestId', permission: 'desk-requests',
  summary: 'One request, and what can be done with it',
  params: requestParams,
  query: inLanguage,
  answers: { 200: deskRequest },
  problems: ['not-found'],
});

/**
 * Does what the law allows now, and nothing else. `on` is the day it happened: today, or an earlier one that is not before the event before it, for what came by post or was told by phone.
 * The words are for the person, in their language unless `language` says which other one they are written in.
 * `changed`: what an answer in part to an erasure has deleted, at least one of `changeable`; whoever was given that is told of it.
 * `notTold`: who of those that were given the facts cannot be told, or only with far too much effort; everybody else is.
 */
export const actOnRequest = endpoint({
  name: 'actOnRequest', method: 'POST', path: '/api/desk/requests/:requestId/acts', permission: 'desk-requests',
  summary: 'Move a request on',
  params: requestParams,
  body: z.strictObject({ event: requestEventKind, on: calendarDate, words, language: z.optional(language), code: z.nullable(reasonCode), notTold: z.optional(z.array(notTold).check(z.maxLength(100))), changed: z.optional(z.array(changedFact).check(z.maxLength(200))) }),
  answers: { 201: recorded },
  problems: ['not-found', 'act-not-open', 'second-person-needed'],
  idempotency: 'key',
});

/** Sorts free words into a kind of request. The clock goes on as it was: it began when the person asked. */
export const sortRequest = endpoint({
  name: 'sortRequest', method: 'POST', path: '/api/desk/requests/:requestId/kind', permission: 'desk-requests',
  summary: 'Sort a request in free words into a kind',
  params: requestParams,
  body: z.strictObject({ details: requestDetails }),
  answers: { 201: recorded },
  problems: ['not-found', 'act-not-open', 'category-unknown'],
  idempotency: 'key',
});

/** Whose reference this is, before something is written down for them. */
export const findDeskResident = endpoint({
  name: 'findDeskResident', method: 'GET', path: '/api/desk/residents', permission: 'desk-requests',
  summary: 'The person of a portal reference, by name only',
  query: z.strictObject({ portalReference }),
  answers: { 200: z.strictObject({ portalReference, name: z.string() }) },
  problems: ['not-found'],
});

/** Writes down a request that was spoken, phoned, posted or mailed. It was received on the day it reached any member of staff, whenever it is written down. The person gets a receipt. */
export const recordDeskRequest = endpoint({
  name: 'recordDeskRequest', method: 'POST', path: '/api/desk/requests', permission: 'desk-requests',
  summary: 'Write down a request that came in another way',
  body: z.strictObject({ portalReference, details: requestDetails, receivedOn: calendarDate, cameBy: z.enum(['counter', 'phone', 'post', 'email', 'visit']) }),
  answers: { 201: recorded },
  problems: ['not-found', 'category-unknown'],
  idempotency: 'key',
});

/** Requests of one month. */
export const deskMonth = z.strictObject({
  /** `YYYY-MM`, by the day of receipt. */
  month: z.string().check(z.regex(/^\d{4}-\d\d$/u)),
  received: z.int(),
  /** Ended by an answer, a refusal or a withdrawal. */
  ended: z.int(),
  /** Of those that ended: after their due date. */
  endedLate: z.int(),
  /** Open and past their due date today. */
  overdue: z.int(),
  /** Days from the start of the clock to the end, in the middle of those that ended; `null` where none has. */
  medianDays: z.nullable(z.int()),
});
export type DeskMonth = z.infer<typeof deskMonth>;

/** The last twelve months in numbers, oldest first. No person can be told from them. */
export const readDeskCounts = endpoint({
  name: 'readDeskCounts', method: 'GET', path: '/api/desk/counts', permission: 'desk-requests',
  summary: 'Counts and times of the last twelve months',
  answers: { 200: z.strictObject({ months: z.array(deskMonth), kinds: z.array(z.strictObject({ kind: requestKind, open: z.int(), received: z.int() })) }) },
});

/** Where a page of the log goes on: the day on which the last request of the page before came, and its id. */
const logAfter = z.string().check(z.refine((after) => calendarDate.safeParse(after.slice(0, 10)).success && after[10] === '.' && id.safeParse(after.slice(11)).success));

/** How many requests a page of the log has. */
export const deskLogPage = 2000;

/**
 * The log of requests that a regulator asks for, as a table (CSV, RFC 4180), oldest first and in pages: references, kinds, dates and outcomes; no names and no words of people. Cells that a
 * spreadsheet would run are made harmless. The pages in their order, one after the other, are the whole: only the first has the heads of the columns. `after`: what the page before said in `next`.
 */
export const readDeskLog = endpoint({
  name: 'readDeskLog', method: 'GET', path: '/api/desk/log', permission: 'desk-requests',
  summary: 'The log of all requests as a table, page by page',
  query: z.strictObject({ after: z.optional(logAfter) }),
  answers: { 200: z.strictObject({ fileName: z.string(), csv: z.string(), rows: z.int(), next: z.nullable(z.string()) }) },
});
