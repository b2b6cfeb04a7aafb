import * as z from 'zod/mini';
import { calendarDate, id, inLanguage, instant, language } from './common.ts';
import { complaintEventKind } from './complaint-words.ts';
import { complaintFull, complaintLength } from './complaints.ts';
import { endpoint } from './endpoint.ts';
import { holdState, holdView } from './hold-view.ts';
import { cameBy } from './request-words.ts';
import { portalReference } from './session.ts';
import { recorded } from './staff.ts';

/** Where who complained, or asked to keep a recording, can be reached; `null` where they gave nothing. */
const contact = z.nullable(z.string());

/** A complaint as the desk sees it: whose, how to reach them, and what the law allows now. */
export const deskComplaint = z.strictObject({
  ...complaintFull.shape,
  /** `null` for one that was made without signing in. */
  resident: z.nullable(z.strictObject({ name: z.string(), portalReference: z.string(), /** Which they read. */ language })),
  contact,
  /** How it came: by the portal, or in another way and then written down. */
  cameBy,
  allowed: z.array(complaintEventKind),
});
export type DeskComplaint = z.infer<typeof deskComplaint>;

/** A hold as the desk sees it. */
export const deskHold = z.strictObject({ ...holdView.shape, contact, askedAt: instant });
export type DeskHold = z.infer<typeof deskHold>;

export const listDeskComplaints = endpoint({
  name: 'listDeskComplaints', method: 'GET', path: '/api/desk/complaints', permission: 'desk-requests',
  summary: 'Complaints that are open, the one to acknowledge first on top',
  query: inLanguage,
  answers: { 200: z.strictObject({ complaints: z.array(deskComplaint) }) },
});

/**
 * Writes down a complaint that was spoken, phoned, posted or mailed: the form is one way, other means are as good (DPA 2018 s.164A(2)). It was received on the day it reached any member of staff.
 * A resident gets a receipt. Where nobody knows who it is, `portalReference` is `null` and `contact` says how to answer them, if anything does.
 * `requestId`: the request it is about, one of that resident's own; anybody else's is refused like one that never was.
 */
export const recordDeskComplaint = endpoint({
  name: 'recordDeskComplaint', method: 'POST', path: '/api/desk/complaints', permission: 'desk-requests',
  summary: 'Write down a complaint that came in another way',
  body: z.strictObject({
    portalReference: z.nullable(portalReference), contact: z.nullable(z.string().check(z.regex(/\S/u), z.maxLength(300))),
    whatHappened: z.string().check(z.regex(/\S/u), z.maxLength(complaintLength)), wish: z.string().check(z.maxLength(complaintLength)), aboutService: z.boolean(),
    receivedOn: calendarDate, cameBy: z.enum(cameBy.options.filter((one) => one !== 'portal')), requestId: z.optional(id),
  }),
  answers: { 201: recorded },
  problems: ['not-found'],
  idempotency: 'key',
});

/**
 * Acknowledges, tells of progress, gives the outcome, or notes that it went on to the regulator (DPA 2018 s.165). In the service part: takes more time, writes down that stage 2 was asked for by
 * phone or post, acknowledges and answers it (somebody else than who gave the first answer), notes that it went to the ombudsman. Words are for the person, in plain language,
 * and in their own unless `language` says which other one they are written in.
 */
export const moveComplaint = endpoint({
  name: 'moveComplaint', method: 'POST', path: '/api/desk/complaints/:complaintId/events', permission: 'desk-requests',
  summary: 'Acknowledge a complaint, tell of progress, give the outcome, or note that it went to the regulator',
  params: z.strictObject({ complaintId: id }),
  body: z.strictObject({ event: z.enum(complaintEventKind.options.filter((one) => one !== 'submit' && one !== 'withdraw')), words: z.string().check(z.regex(/\S/u), z.maxLength(5000)), language: z.optional(language) }),
  answers: { 201: z.strictObject({ complaint: deskComplaint }) },
  problems: ['not-found', 'complaint-not-open', 'second-person-needed'],
  idempotency: 'key',
});

export const listDeskHolds = endpoint({
  name: 'listDeskHolds', method: 'GET', path: '/api/desk/holds', permission: 'desk-requests',
  summary: 'Recordings that somebody asked to keep, the one that is gone first on top',
  query: inLanguage,
  answers: { 200: z.strictObject({ holds: z.array(deskHold) }) },
});

/** Says that a recording is kept, was gone already, or is let go. */
export const moveHold = endpoint({
  name: 'moveHold', method: 'POST', path: '/api/desk/holds/:holdId/events', permission: 'desk-requests',
  summary: 'Say that a recording is kept, gone, or let go',
  params: z.strictObject({ holdId: id }),
  body: z.strictObject({ state: z.enum(holdState.options.filter((one) => one !== 'asked')), /** With `kept`: the last day. */ until: z.nullable(calendarDate) }),
  answers: { 201: z.strictObject({ hold: deskHold }) },
  problems: ['not-found'],
  idempotency: 'key',
});
