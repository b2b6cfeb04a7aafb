import * as z from 'zod/mini';
import { calendarDate, inLanguage, instant, lawfulBasis, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportDetails } from './support-words.ts';
import { seenWording } from './brief-receipt.ts';

/** Said before anybody gives anything (UK GDPR Art. 13): why, on what basis, who gets it, how long. */
const terms = z.strictObject({
  purpose: z.strictObject({ id: slug, name: text, description: text, lawfulBasis }),
  recipients: z.array(z.strictObject({ id: slug, name: text })),
  retention: text,
  /** ISO 8601 duration after which the person is asked once whether it is still right. */
  reviewAfter: z.string(),
});

/**
 * Where the person stands with the register. `details`: `null` where there are none, and until the person was checked again (L2): they are special category data. `withheld`: they are shown to
 * nobody who acts for the person; an officer beside them writes down anew what they say.
 */
export const supportView = z.strictObject({
  terms,
  on: z.boolean(),
  since: z.nullable(instant),
  wording: z.nullable(seenWording),
  /** The day from which it is asked whether it is still right. */
  reviewOn: z.nullable(calendarDate),
  reviewDue: z.boolean(),
  details: z.nullable(supportDetails),
  withheld: z.boolean(),
});
export type SupportView = z.infer<typeof supportView>;

export const readSupport = endpoint({
  name: 'readSupport', method: 'GET', path: '/api/support', permission: 'own-support',
  summary: 'Whether the person is on the emergency register, and what it says of them once they were checked again',
  query: inLanguage,
  answers: { 200: supportView },
});
