import * as z from 'zod/mini';
import { calendarDate, id, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * A decision or assessment about the person in which a computer had a part (UK GDPR Art. 22A–22D), or a match of their data with another body's.
 * `solely`: no human had a meaningful part; then an explanation, a comment, a human and a contest may be asked for as of right.
 */
export const decision = z.strictObject({
  id,
  on: calendarDate,
  kind: z.enum(['assessment', 'data-match']),
  name: text,
  solely: z.boolean(),
  /** What went in, by kind. */
  inputs: z.array(text),
  outcome: text,
  /** What it means for the person. */
  effect: text,
});
export type Decision = z.infer<typeof decision>;

export const listDecisions = endpoint({
  name: 'listDecisions', method: 'GET', path: '/api/decisions', permission: 'own-record',
  summary: 'Assessments and data matches about the person, newest first',
  answers: { 200: z.strictObject({ decisions: z.array(decision) }) },
});
