import * as z from 'zod/mini';
import { clockView } from './clock.ts';
import { calendarDate, id, text } from './common.ts';
import { requestKind, requestState, turn } from './request-words.ts';

/** A request in a list. */
export const requestSummary = z.strictObject({
  id,
  /** What people quote on the phone: `R-` and nine characters. */
  reference: z.string(),
  kind: requestKind,
  state: requestState,
  turn,
  receivedOn: calendarDate,
  clock: clockView,
  /** In the person's own list: the name of the fact that it is about, never what the fact says. Left out where it is about none, or about one that is gone. */
  about: z.optional(text),
});
export type RequestSummary = z.infer<typeof requestSummary>;
