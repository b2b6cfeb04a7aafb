import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';
import { contactRules, reachPreferences } from './reach-words.ts';
import { oneTimeCode } from './session.ts';

/** An e-mail address or phone number. Codes come only to a verified one. */
export const contactPoint = z.strictObject({
  id,
  kind: z.enum(['email', 'phone']),
  value: z.string(),
  verified: z.boolean(),
  rules: contactRules,
});
export type ContactPoint = z.infer<typeof contactPoint>;

/** How the landlord may reach the person. The code word itself is never shown, only that there is one. */
export const reach = z.strictObject({
  points: z.array(contactPoint),
  preferences: reachPreferences,
  codeWord: z.enum(['none', 'set']),
  /** Whose name our messages carry: one of a short list of the landlord's, none of which tells anything. */
  sender: z.strictObject({ chosen: z.string(), offered: z.array(z.string()) }),
});
export type Reach = z.infer<typeof reach>;

const written = { 201: z.strictObject({ receipt: briefReceipt, reach }) };
const pointParams = z.strictObject({ pointId: id });

/** E-mail address, or a phone number as people write it; kept without spaces. */
export const newContactValue = z.string().check(z.minLength(5), z.maxLength(254), z.regex(/^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\+?[\d ()-]{7,20})$/u));

export const readReach = endpoint({
  name: 'readReach', method: 'GET', path: '/api/reach', permission: 'own-record',
  summary: 'Contact points with their rules, preferences, and whether there is a code word',
  answers: { 200: reach },
});

/** Adds a contact point and sends a code to it. Nothing else is sent there before `confirmContactPoint`. Needs L2. */
export const addContactPoint = endpoint({
  name: 'addContactPoint', method: 'POST', path: '/api/reach/points', permission: 'own-record',
  summary: 'Add a contact point',
  body: z.strictObject({ kind: z.enum(['email', 'phone']), value: newContactValue, rules: contactRules }),
  answers: written,
  problems: ['step-up-needed', 'contact-point-there', 'contact-point-unfit', 'too-many-requests'],
  idempotency: 'key',
});

/** Proves that the person reads what comes there. The other verified points are told, unless that would put the person in danger. */
export const confirmContactPoint = endpoint({
  name: 'confirmContactPoint', method: 'POST', path: '/api/reach/points/:pointId/code', permission: 'own-record',
  summary: 'Confirm a contact point with the code that came to it',
  params: pointParams,
  body: z.strictObject({ code: oneTimeCode }),
  answers: { 200: reach },
  problems: ['not-found', 'step-up-needed', 'code-wrong', 'code-expired', 'too-many-tries'],
});

/** Changes how a point may be used. Needs L2, by any way: who has one contact point only must be able to say when it is safe. Removing one needs another. */
export const changeContactRules = endpoint({
  name: 'changeContactRules', method: 'POST', path: '/api/reach/points/:pointId/rules', permission: 'own-record',
  summary: 'Change how a contact point may be used',
  params: pointParams,
  body: contactRules,
  answers: written,
  problems: ['not-found', 'step-up-needed'],
  idempotency: 'key',
});

/** Removes a point. The last verified one stays: without it the person could sign in by letter only. Needs L2, through another point than this one. */
export const removeContactPoint = endpoint({
  name: 'removeContactPoint', method: 'POST', path: '/api/reach/points/:pointId/removal', permission: 'own-record',
  summary: 'Remove a contact point',
  params: pointParams,
  body: z.strictObject({ madeAt: instant }),
  answers: written,
  problems: ['not-found', 'step-up-needed', 'last-contact-point'],
  idempotency: 'key',
});

/** My format first: one setting that notices, letters, receipts and answers follow. */
export const setReachPreferences = endpoint({
  name: 'setReachPreferences', method: 'POST', path: '/api/reach/preferences', permission: 'own-record',
  summary: 'Set language, format and whether letters may come',
  body: reachPreferences,
  answers: written,
  problems: ['language-not-offered'],
  idempotency: 'key',
  canWait: { lane: () => 'reach', face: () => ({}) },
});

/** A word that a caller from the landlord must say first. Kept sealed; `null` takes it away. Needs L2. */
export const setCodeWord = endpoint({
  name: 'setCodeWord', method: 'POST', path: '/api/reach/code-word', permission: 'own-record',
  summary: 'Set or take away the code word for calls',
  body: z.strictObject({ codeWord: z.nullable(z.string().check(z.trim(), z.minLength(3), z.maxLength(40))) }),
  answers: written,
  problems: ['step-up-needed'],
  idempotency: 'key',
});

/** Whose name messages to the person come from. Marketing keeps the landlord's own name: a sender may not be concealed there (PECR reg. 23). */
export const setSenderName = endpoint({
  name: 'setSenderName', method: 'POST', path: '/api/reach/sender', permission: 'own-record',
  summary: 'Set the name that messages come from',
  body: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(40)) }),
  answers: written,
  idempotency: 'key',
});
