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
  /** What the person said for emergencies has stood for as long as the landlord's pack lets it stand unasked. What it says is not here. */
  z.strictObject({ kind: z.literal('support-review') }),
]);

/** Something that is new since the person last looked. */
export const news = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request-ended'), at: instant, request: requestSummary }),
  z.strictObject({ kind: z.literal('notice-version'), at: instant, noticeId: slug, title: text, version: z.string() }),
  /** The notice promises that the person is told when facts were passed on, and there is such an entry that they have not looked at. `at`: the day of the newest. */
  z.strictObject({ kind: z.literal('passed-on'), at: instant }),
  z.strictObject({ kind: z.literal('receipt'), at: instant, receiptId: id, code: z.string(), subject: z.enum(['choice', 'request', 'reach', 'complaint', 'people', 'support']), /** An officer did it for the person, and it can still be undone. */ officer: z.optional(z.literal(true)) }),
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
