import * as z from 'zod/mini';
import { calendarDate, inLanguage, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * What was deleted because its time was over (storage limitation, UK GDPR Art. 5(1)(e)): kind, number and rule, never the content.
 * One line for all facts of a kind that went on a day by one rule.
 */
export const deletion = z.strictObject({
  /** Europe/London date on which they went. */
  deletedOn: calendarDate,
  category: z.strictObject({ id: slug, name: text }),
  label: text,
  count: z.int(),
  ruleId: slug,
  rule: text,
});
export type Deletion = z.infer<typeof deletion>;

/** How long the list itself is kept, as an ISO 8601 duration: it is data about the person too. */
export const deletionsKeptFor = 'P1Y';

/** How many lines one answer holds at the most. */
export const mostDeletions = 200;

export const listDeletions = endpoint({
  name: 'listDeletions', method: 'GET', path: '/api/deletions', permission: 'own-record',
  summary: 'What was deleted because its time was over: kind, number, day and rule, never the content; newest first',
  query: inLanguage,
  answers: {
    200: z.strictObject({
      deletions: z.array(deletion),
      /** There are older ones than are shown here. */
      more: z.boolean(),
    }),
  },
});
