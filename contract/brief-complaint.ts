import * as z from 'zod/mini';
import { calendarDate, id } from './common.ts';

/** States of a complaint about data (`dpComplaint` of the state machine file). Waiting on a device is a state of the outbox. */
export const complaintState = z.enum(['received', 'acknowledged', 'investigating', 'outcome-given', 'to-regulator', 'withdrawn']);
export type ComplaintState = z.infer<typeof complaintState>;

/** What a request says of a complaint about it. */
export const briefComplaint = z.strictObject({ id, /** `C-` and nine characters. */ reference: z.string(), receivedOn: calendarDate, state: complaintState, /** Whether the landlord still has something to do. */ open: z.boolean() });
export type BriefComplaint = z.infer<typeof briefComplaint>;
