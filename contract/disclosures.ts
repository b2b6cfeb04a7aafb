import * as z from 'zod/mini';
import { calendarDate, id, inLanguage, lawfulBasis, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { notToldBecause, toldChange } from './told-words.ts';

/**
 * One time that data was passed on: who got it, what, when, why, on what ground (UK GDPR Art. 15(1)(c), 19).
 * An entry that the law delays or withholds is not in any answer, count or page before its time.
 */
export const disclosure = z.strictObject({
  id,
  on: calendarDate,
  recipient: z.strictObject({ id: slug, name: text }),
  purpose: z.strictObject({ id: slug, name: text, lawfulBasis }),
  /** Which facts were passed on, by kind, never their values. */
  fields: z.array(z.strictObject({ categoryId: slug, label: text })),
  /** The request by which facts were changed that this recipient had got before, and how: so they were told (UK GDPR Art. 19). */
  toldOf: z.nullable(z.strictObject({ requestId: id, change: toldChange })),
  /** With `toldOf`: why they were not told after all; `null` where they were. */
  notTold: z.nullable(notToldBecause),
  /** What happened, in the landlord's own words. */
  occasion: z.nullable(text),
  /** The notice promises that the person is told of this one, and they have not looked at it yet. */
  unread: z.boolean(),
});
export type Disclosure = z.infer<typeof disclosure>;

/** How many entries one answer holds at the most. */
export const disclosurePage = 50;

/** `after`: the id of the last entry of the page before. Newest first; entries of one day by id. */
export const listDisclosures = endpoint({
  name: 'listDisclosures', method: 'GET', path: '/api/disclosures', permission: 'own-record',
  summary: 'What was passed on about the person, newest first',
  query: z.strictObject({ ...inLanguage.shape, after: z.optional(id) }),
  answers: { 200: z.strictObject({ entries: z.array(disclosure), next: z.nullable(id) }) },
  problems: ['not-found'],
});

/** Takes the unread mark away. Ids that are not the person's change nothing, and the answer is the same. Harmless twice. */
export const markDisclosuresRead = endpoint({
  name: 'markDisclosuresRead', method: 'POST', path: '/api/disclosures/read', permission: 'own-record',
  summary: 'Note that entries were looked at',
  body: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(disclosurePage)) }),
  answers: { 204: null },
});
