import * as z from 'zod/mini';
import { activityAct } from './activity.ts';
import { instant } from './common.ts';

/** What the landlord's systems hear of: acts on a record that change something, a recording that somebody asked to keep, facts that were deleted. */
export const webhookType = z.union([activityAct, z.literal('hold-placed')]);

/**
 * What is sent to the landlord's address for each event, signed after Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * It says that something happened, with ids: never what a person wrote, and no name or address.
 */
export const webhookEvent = z.strictObject({
  type: webhookType,
  /** When it was recorded. Not when it is sent: an event may come late and out of order. */
  timestamp: instant,
  data: z.looseObject({
    /** Portal reference of the person, as in the landlord's own import; `null` where nobody has signed in. */
    person: z.nullable(z.string()),
  }),
});
export type WebhookEvent = z.infer<typeof webhookEvent>;
