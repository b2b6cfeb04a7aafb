import * as z from 'zod/mini';
import { channel, instant, language, preferredFormat } from './common.ts';

/** A message in the post box of a sample set-up (`/demo/post.json`). Exists only there: with it, anybody can sign in as anybody. */
export const demoMessage = z.strictObject({
  /** Contact point it went to: an e-mail address, a phone number, or a postal address in one line. */
  to: z.string(),
  channel,
  language,
  at: instant,
  subject: z.string(),
  body: z.string(),
  /** What a test or a person needs from it: six-digit code, one-use link token, or activation code of a letter. */
  code: z.nullable(z.string()),
  link: z.nullable(z.string()),
  portalReference: z.string(),
  /** Whose name it comes from, where that is not the landlord's own. */
  from: z.optional(z.string()),
  /** The form in which a letter is printed, where that is not the usual one. */
  format: z.optional(preferredFormat),
  /** Headers of a marketing message: where a mail program stops it with one click (RFC 8058). */
  headers: z.optional(z.record(z.string(), z.string())),
});
export type DemoMessage = z.infer<typeof demoMessage>;
export const demoPost = z.strictObject({ messages: z.array(demoMessage) });
