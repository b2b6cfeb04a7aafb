import * as z from 'zod/mini';
import { calendarDate, id, inLanguage, instant, language } from './common.ts';
import { complaintEventKind } from './complaint-words.ts';
import { complaintFull } from './complaints.ts';
import { endpoint } from './endpoint.ts';
import { holdState, holdView } from './hold-view.ts';

/** Where who complained, or asked to keep a recording, can be reached; `null` where they gave nothing. */
const contact = z.nullable(z.string());

/** A complaint as the desk sees it: whose, how to reach them, and what the law allows now. */
export const deskComplaint = z.strictObject({
  ...complaintFull.shape,
  /** `null` for one that was made without signing in. */
  resident: z.nullable(z.strictObject({ name: z.string(), portalReference: z.string(), /** Which they read. */ language })),
  contact,
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
 * Acknowledges, tells of progress, gives the outcome, or notes that it went on to the regulator (DPA 2018 s.165). Words are for the person, in plain language,
 * and in their own unless `language` says which other one they are written in.
 */
export const moveComplaint = endpoint({
  name: 'moveComplaint', method: 'POST', path: '/api/desk/complaints/:complaintId/events', permission: 'desk-requests',
  summary: 'Acknowledge a complaint, tell of progress, give the outcome, or note that it went to the regulator',
  params: z.strictObject({ complaintId: id }),
  body: z.strictObject({ event: z.enum(['acknowledge', 'progress', 'outcome', 'note-escalation']), words: z.string().check(z.regex(/\S/u), z.maxLength(5000)), language: z.optional(language) }),
  answers: { 201: z.strictObject({ complaint: deskComplaint }) },
  problems: ['not-found', 'complaint-not-open'],
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
