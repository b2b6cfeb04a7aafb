import * as z from 'zod/mini';
import { choiceWay } from './choice-words.ts';
import { id, inLanguage, instant, slug, text } from './common.ts';
import { identityCheck, recordPart } from './counter-words.ts';
import { endpoint } from './endpoint.ts';

/** Every act on a person's record that the audit chain knows, as a closed list. */
export const activityAct = z.enum([
  'signed-in', 'checked-again', 'looked-at', 'choice-recorded', 'request-made', 'request-withdrawn', 'reach-changed', 'contact-confirmed', 'session-ended', 'facts-deleted', 'export-asked', 'export-fetched', 'export-removed',
  'marketing-stopped',
  'message-sent',
  'person-invited', 'person-accepted', 'person-ended', 'person-recorded',
  'complaint-made', 'complaint-withdrawn', 'complaint-answered',
  'complaint-second',
  'request-answered', 'request-moved', 'request-sorted',
  'counter-opened', 'counter-checked', 'counter-ended',
  'record-searched',
  'file-fetched',
  'passkey-added', 'passkey-removed',
  'receipt-sent',
  'signed-out-everywhere',
  'support-changed', 'equality-changed',
  'sign-in-code-given',
]);
export type ActivityAct = z.infer<typeof activityAct>;

/** In what role somebody acted: never a name. `you` is the person themselves. */
export const actorRole = z.enum(['you', 'representative', 'officer', 'desk', 'manager', 'safeguarding', 'system']);
export type ActorRole = z.infer<typeof actorRole>;

/** What an act was about. Facts about another person never stand here. */
export const activityAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('category'), id: slug, name: text }),
  z.strictObject({ kind: z.literal('choice'), purposeId: slug, purpose: text, channel: choiceWay, receiptId: id }),
  z.strictObject({ kind: z.literal('request'), id, reference: z.nullable(z.string()), receiptId: z.nullable(id) }),
  z.strictObject({ kind: z.literal('sign-in'), how: z.enum(['code', 'link', 'activation', 'passkey']) }),
  z.strictObject({ kind: z.literal('part'), part: recordPart }),
  z.strictObject({ kind: z.literal('identity'), check: identityCheck }),
]);
export type ActivityAbout = z.infer<typeof activityAbout>;

/** One thing that somebody did with the record. `place` counts up from 1 among the acts that are shown to the person. */
export const activityEntry = z.strictObject({
  place: z.int(),
  at: instant,
  act: activityAct,
  by: actorRole,
  /** Where they work, for staff whose provider says so. */
  office: z.optional(z.string()),
  about: z.nullable(activityAbout),
  /** Why, where a reason had to be given. */
  reason: z.nullable(z.string()),
});
export type ActivityEntry = z.infer<typeof activityEntry>;

/** How many entries one answer holds at the most. */
export const activityPage = 50;

/**
 * Who looked at or changed the person's record, in what role, newest first.
 * `before`: a `place`, for the next page. `who=others` leaves out what the person did themselves.
 * The joint tenant's acts are on the joint tenant's own record, so they never stand here.
 */
export const listActivity = endpoint({
  name: 'listActivity', method: 'GET', path: '/api/activity', permission: 'own-record',
  summary: 'Who looked at or changed the record, in what role, newest first',
  query: z.strictObject({ ...inLanguage.shape, before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/u))), who: z.optional(z.enum(['everybody', 'others'])) }),
  answers: { 200: z.strictObject({ entries: z.array(activityEntry), next: z.nullable(z.int()) }) },
});
