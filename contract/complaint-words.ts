import * as z from 'zod/mini';
import { calendarDate, instant, language, text } from './common.ts';
import { actorRole, activityAct } from './activity.ts';
import { requestKind } from './request-words.ts';

/** Where the service part of a complaint stands (`serviceComplaint` of the state machine file), beside the data part. */
export const serviceState = z.enum(['received', 'acknowledged', 'answered', 'second-asked', 'second-acknowledged', 'second-answered', 'to-ombudsman', 'withdrawn']);
export type ServiceState = z.infer<typeof serviceState>;

/** What happens to a complaint. `extend` and all that is called `second`, and `note-ombudsman`, are of the service part alone. */
export const complaintEventKind = z.enum(['submit', 'acknowledge', 'progress', 'outcome', 'note-escalation', 'withdraw', 'extend', 'second-ask', 'second-acknowledge', 'second-outcome', 'note-ombudsman']);
export type ComplaintEventKind = z.infer<typeof complaintEventKind>;

/** One thing that happened to a complaint. `on` is the Europe/London date that counts for the clocks. */
export const complaintEvent = z.strictObject({ kind: complaintEventKind, at: instant, on: calendarDate, by: z.enum(['resident', 'landlord']), /** What was written, if anything was. */ words: z.nullable(z.string()), /** The language in which the landlord wrote them. */ language: z.optional(language) });
export type ComplaintEvent = z.infer<typeof complaintEvent>;

/** Something of the person's own timeline that is ticked as evidence. `ref`: a request's id, an activity's place, a disclosure's or decision's id. */
export const evidenceRef = z.strictObject({ kind: z.enum(['request', 'activity', 'disclosure', 'decision']), ref: z.string().check(z.regex(/^[\w-]{1,64}$/u)) });
export type EvidenceRef = z.infer<typeof evidenceRef>;

const base = { ref: z.string(), on: calendarDate };
/** Evidence as it stood on the day of the complaint: what becomes of it later does not change the complaint. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request'), ...base, reference: z.string(), requestKind }),
  z.strictObject({ kind: z.literal('activity'), ...base, act: activityAct, by: actorRole }),
  z.strictObject({ kind: z.literal('disclosure'), ...base, recipient: text, purpose: text }),
  z.strictObject({ kind: z.literal('decision'), ...base, name: text }),
]);
export type Evidence = z.infer<typeof evidence>;
