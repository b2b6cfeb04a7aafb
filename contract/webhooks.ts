import * as z from 'zod/mini';
import { choiceState, choiceWay } from './choice-words.ts';
import { id, instant, slug } from './common.ts';
import { complaintEventKind } from './complaint-words.ts';
import { itemId } from './item-id.ts';
import { requestEventKind, requestKind } from './request-words.ts';

/** What the landlord's systems hear of: what people and the desk did that changes something, a recording that somebody asked to keep, facts that were deleted. */
export const webhookType = z.enum([
  'choice-recorded', 'marketing-stopped', 'request-made', 'request-answered', 'request-withdrawn', 'request-moved', 'request-sorted', 'message-sent', 'message-written',
  'complaint-made', 'complaint-second', 'complaint-withdrawn', 'complaint-answered', 'hold-placed', 'reach-changed', 'person-invited', 'person-accepted', 'person-recorded', 'person-ended', 'support-changed', 'equality-changed', 'facts-deleted',
]);
export type WebhookType = z.infer<typeof webhookType>;

/** What it was about: ids and codes, and nothing else. */
const about = {
  receiptId: z.optional(id), requestId: z.optional(id), complaintId: z.optional(id), holdId: z.optional(id),
  /** Of `request-made`, `request-answered`, `request-withdrawn`, `marketing-stopped`, `message-sent` (by the person) and `message-written` (at the desk). */
  kind: z.optional(requestKind),
  /** The last thing that happened, of `request-moved`, `request-sorted` and `complaint-answered`. */
  event: z.optional(z.union([requestEventKind, complaintEventKind])),
  /** Of `choice-recorded`: how the choice stands now, and from when that counts. */
  purposeId: z.optional(slug), channel: z.optional(choiceWay), state: z.optional(choiceState), effectiveAt: z.optional(instant),
  /** Of every `person-…`: who was invited, took it up, was recorded or speaks no more. The event is of the person who is spoken for, whoever acted. */
  mandateId: z.optional(id),
  /** Of `facts-deleted`: which facts went and by which rule, never what they said. */
  items: z.optional(z.array(z.strictObject({ id: itemId, category: slug, key: slug, ruleId: slug }))),
};

/**
 * What is sent to the landlord's address for each event, signed after Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * It says that something happened, with ids: never what a person wrote, and no name or address.
 */
export const webhookEvent = z.strictObject({
  type: webhookType,
  /** When it was recorded. Not when it is sent: an event may come late and out of order. */
  timestamp: instant,
  data: z.strictObject({
    /** Portal reference of the person, as in the landlord's own import; `null` where nobody has signed in. */
    person: z.nullable(z.string()),
    ...about,
  }),
});
export type WebhookEvent = z.infer<typeof webhookEvent>;
/** What an event is about, as it is kept until it is sent. */
export type EventAbout = Omit<WebhookEvent['data'], 'person'>;
