import * as z from 'zod/mini';
import { clockView } from './clock.ts';
import { calendarDate, id, inLanguage, instant } from './common.ts';
import { complaintState } from './brief-complaint.ts';
import { complaintEvent, evidence, evidenceRef, serviceState } from './complaint-words.ts';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';

/** Most letters of each of the two texts. */
export const complaintLength = 4000;
const neededWords = z.string().check(z.regex(/\S/u), z.maxLength(complaintLength));
const ownWords = z.string().check(z.maxLength(complaintLength));

/** A complaint about data as a signed-in person sends it (DPA 2018 s.164A). */
export const complaintInput = z.strictObject({
  /** The request it is about, where it is about one. */
  requestId: z.nullable(id),
  whatHappened: neededWords,
  /** What would put it right; may stay empty. */
  wish: ownWords,
  /** Also about a service, a repair for example: then the clock of service complaints runs beside. */
  aboutService: z.boolean(),
  evidence: z.array(evidenceRef).check(z.maxLength(200)),
  madeAt: instant,
});
export type ComplaintInput = z.infer<typeof complaintInput>;

/**
 * The clock of service complaints (Housing Ombudsman), where both laws apply: it runs beside the other one, through two stages. Europe/London dates; `null` where the day is not waited for, or
 * holidays are not known.
 */
export const serviceClock = z.strictObject({
  rule: z.strictObject({ id: z.string(), version: z.string(), source: z.string() }),
  state: serviceState,
  acknowledgeBy: z.nullable(calendarDate),
  answerBy: z.nullable(calendarDate),
  /** More time was taken in this stage, with reasons. */
  extended: z.boolean(),
  overdue: z.boolean(),
});
export type ServiceClock = z.infer<typeof serviceClock>;

/** A complaint in a list. `clock` is that of the acknowledgement. */
export const complaintSummary = z.strictObject({
  id,
  /** `C-` and nine characters. */
  reference: z.string(),
  state: complaintState,
  receivedOn: calendarDate,
  clock: clockView,
  /** Whether the landlord still has something to do, in either part. */
  open: z.boolean(),
  /** The request it is about, where it is about one. */
  about: z.nullable(z.strictObject({ requestId: id, reference: z.string() })),
});
export type ComplaintSummary = z.infer<typeof complaintSummary>;

/** A complaint in full, its events oldest first. */
export const complaintFull = z.strictObject({
  ...complaintSummary.shape,
  whatHappened: z.string(),
  wish: z.string(),
  service: z.nullable(serviceClock),
  evidence: z.array(evidence),
  events: z.array(complaintEvent),
  receiptId: z.nullable(id),
  canWithdraw: z.boolean(),
  /** Whether the person may ask for stage 2 of the service part. */
  canAskSecond: z.boolean(),
});
export type ComplaintFull = z.infer<typeof complaintFull>;

const complaintParams = z.strictObject({ complaintId: id });

export const listComplaints = endpoint({
  name: 'listComplaints', method: 'GET', path: '/api/complaints', permission: 'own-requests',
  summary: 'All complaints of the person signed in, the most recent first',
  query: inLanguage,
  answers: { 200: z.strictObject({ complaints: z.array(complaintSummary) }) },
});

export const readComplaint = endpoint({
  name: 'readComplaint', method: 'GET', path: '/api/complaints/:complaintId', permission: 'own-requests',
  summary: 'One complaint with its clocks, events and evidence',
  params: complaintParams,
  query: inLanguage,
  answers: { 200: complaintFull },
  problems: ['not-found'],
});

/** Complains about data. The inquiry starts on receipt; the landlord acknowledges within 30 days. */
export const makeComplaint = endpoint({
  name: 'makeComplaint', method: 'POST', path: '/api/complaints', permission: 'own-requests',
  summary: 'Complain to the landlord about data',
  body: complaintInput,
  answers: { 201: z.strictObject({ receipt: briefReceipt, complaint: complaintFull }) },
  idempotency: 'key',
  canWait: { lane: () => 'complaints', face: () => ({}) },
});

export const withdrawComplaint = endpoint({
  name: 'withdrawComplaint', method: 'POST', path: '/api/complaints/:complaintId/withdrawal', permission: 'own-requests',
  summary: 'Withdraw a complaint',
  params: complaintParams,
  body: z.strictObject({ madeAt: instant }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, complaint: complaintFull }) },
  problems: ['not-found', 'complaint-not-open'],
  idempotency: 'key',
  canWait: { lane: () => 'complaints', face: () => ({}) },
});

/** Asks for stage 2 of the service part. No reason may be demanded, so `words` may be empty (Housing Ombudsman, Complaint Handling Code). */
export const askSecondStage = endpoint({
  name: 'askSecondStage', method: 'POST', path: '/api/complaints/:complaintId/second-stage', permission: 'own-requests',
  summary: 'Ask for stage 2 of a complaint about a service',
  params: complaintParams,
  body: z.strictObject({ words: ownWords, madeAt: instant }),
  answers: { 201: z.strictObject({ receipt: briefReceipt, complaint: complaintFull }) },
  problems: ['not-found', 'complaint-not-open'],
  idempotency: 'key',
  canWait: { lane: () => 'complaints', face: () => ({}) },
});

/** Complains without signing in (L0), with as few fields as possible. The answer holds no personal data. */
export const makeOpenComplaint = endpoint({
  name: 'makeOpenComplaint', method: 'POST', path: '/api/open-complaints', permission: 'public',
  summary: 'Complain to the landlord about data; nobody need be signed in',
  body: z.strictObject({ whatHappened: neededWords, /** How to reach who complains: without it the landlord cannot answer. */ contact: z.nullable(z.string().check(z.regex(/\S/u), z.maxLength(300))), madeAt: instant }),
  answers: {
    201: z.strictObject({
      receipt: z.strictObject({ entryId: id, receivedAt: instant }),
      complaint: z.strictObject({ reference: z.string(), receivedOn: calendarDate, acknowledgeBy: z.nullable(calendarDate) }),
    }),
  },
  problems: ['too-many-requests'],
  idempotency: 'key',
  canWait: { lane: () => 'open-complaints', face: () => ({}) },
});
