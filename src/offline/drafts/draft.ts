import * as z from 'zod/mini';
import { instant } from '#contract/common.ts';
import { envelope } from '#src/offline/outbox/entry.ts';

/** Draft format 1: what a person has typed and not sent, sealed like an act of the outbox. Name, person and time lie in clear. */
export const draft = z.strictObject({
  format: z.literal(1),
  /** Whose draft it is. Says nothing about the person. */
  personKey: z.string(),
  /** Which form, for example `request access`. */
  name: z.string(),
  /** The device's clock. Shown to the person. */
  savedAt: instant,
  sealed: envelope,
});
