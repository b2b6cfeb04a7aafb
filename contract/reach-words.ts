import * as z from 'zod/mini';
import { answerForm } from './common.ts';

/** A time of day in Europe/London, `HH:MM`. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/u));

/** How a contact point may be used, as its person said. */
export const contactRules = z.strictObject({
  /** Whose it is: a phone shared at home is not a safe place for a name. */
  whose: z.enum(['mine', 'shared', 'somebody-i-trust']),
  /** We write or call between these times only (Europe/London; may span midnight). `null`: at any time. Codes that the person asks for come at once. */
  safeTimes: z.nullable(z.strictObject({ from: timeOfDay, to: timeOfDay })),
  /** Whether a message may be left on voicemail. */
  voicemail: z.boolean(),
});
export type ContactRules = z.infer<typeof contactRules>;

/** What the person prefers: used for notices, letters and answers, and sent with each request (promise 13). */
export const reachPreferences = z.strictObject({
  ...answerForm.shape,
  /** Whether letters may come by post. */
  post: z.boolean(),
});
export type ReachPreferences = z.infer<typeof reachPreferences>;
