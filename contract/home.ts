import * as z from 'zod/mini';
import { id, inLanguage, instant, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { requestSummary } from './request-summary.ts';
import { session } from './session.ts';

/** Something that waits for the person. */
export const needsYou = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request-asks'), request: requestSummary }),
  /** The landlord wrote about a request, and the person has not looked at it. What it says is not here. */
  z.strictObject({ kind: z.literal('messages-unread'), request: requestSummary, count: z.int() }),
  z.strictObject({ kind: z.literal('choice-not-asked'), purposeId: slug, purpose: text }),
]);

/** Something that is new since the person last looked. */
export const news = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request-ended'), at: instant, request: requestSummary }),
  z.strictObject({ kind: z.literal('notice-version'), at: instant, noticeId: slug, title: text, version: z.string() }),
  z.strictObject({ kind: z.literal('receipt'), at: instant, receiptId: id, code: z.string(), subject: z.enum(['choice', 'request', 'reach', 'complaint', 'people']), /** An officer did it for the person, and it can still be undone. */ officer: z.optional(z.literal(true)) }),
]);

/** Home in one answer, so that the first screen needs one round trip. The session is in it for the same reason. */
export const readHome = endpoint({
  name: 'readHome', method: 'GET', path: '/api/home', permission: 'own-record',
  summary: 'What needs the person, what is under way, what is new',
  query: inLanguage,
  answers: {
    200: z.strictObject({
      session,
      needsYou: z.array(needsYou),
      underWay: z.array(requestSummary),
      news: z.array(news),
      counts: z.strictObject({ categories: z.int(), items: z.int(), choicesGiven: z.int(), requests: z.int() }),
    }),
  },
});
