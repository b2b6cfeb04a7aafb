import * as z from 'zod/mini';
import { language } from './common.ts';

/** What a person may say they need in an emergency: a short list, so that nobody has to tell an illness. Words: `support-need.<need>`. */
export const supportNeed = z.enum(['leave', 'stairs', 'hearing', 'sight', 'power', 'medicine', 'weather', 'confused']);
export type SupportNeed = z.infer<typeof supportNeed>;

/** What the register says of a person: all of it as they said it. `call`: somebody to call for them. `language`: that they speak best when in a hurry. */
export const supportDetails = z.strictObject({
  needs: z.array(supportNeed).check(z.maxLength(supportNeed.options.length)),
  words: z.string().check(z.trim(), z.maxLength(300)),
  call: z.nullable(z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)), phone: z.string().check(z.regex(/^\+?[\d ()-]{7,20}$/u)) })),
  language: z.nullable(language),
});
export type SupportDetails = z.infer<typeof supportDetails>;
