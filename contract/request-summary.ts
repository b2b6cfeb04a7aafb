import * as z from 'zod/mini';
import { clockView } from './clock.ts';
import { calendarDate, id } from './common.ts';
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
});
export type RequestSummary = z.infer<typeof requestSummary>;
