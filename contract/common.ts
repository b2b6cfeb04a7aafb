import * as z from 'zod/mini';

z.config({ jitless: true }); // The page's policy forbids `new Function`, which zod would otherwise probe for.

/** An instant: ISO 8601 in UTC with a trailing Z. */
export const instant = z.iso.datetime({ offset: false });
/** A calendar date in Europe/London, `YYYY-MM-DD`. Only this counts for legal deadlines. */
export const calendarDate = z.iso.date();

/** A BCP 47 language tag. A pattern, not a list: a new language is a folder, not a change of the contract. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u));
export type Language = z.infer<typeof language>;

/** Lower-case words with hyphens: ids of packs, categories, purposes and the like. */
export const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u), z.maxLength(64));
/** An opaque id made by the server: UUID. */
export const id = z.uuid();

/** What a device keeps a person's things under: says nothing about the person. */
export const personKey = z.string().check(z.regex(/^[0-9a-f]{32}$/u));

/** Words for people with the language they are in, which may be English where a translation is missing; the page marks it with `lang`. */
export const text = z.strictObject({ text: z.string(), language });
export type Text = z.infer<typeof text>;

/** Query of every read that answers with words. English where it is left out. */
export const inLanguage = z.strictObject({ language: z.optional(language) });

/** Ways of reaching a person. */
export const channel = z.enum(['post', 'email', 'text', 'phone']);
export type Channel = z.infer<typeof channel>;

/** How a person wants to read: promise 13 of the product. */
export const format = z.enum(['standard', 'large-print', 'giant-print', 'audio', 'easy-read', 'paper']);

/** Forms a person may prefer for everything that comes to them: the formats of notices, and braille by post. */
export const preferredFormat = z.enum([...format.options, 'braille']);

/** What no screen can show: it comes by post or at the counter. */
export const onlyOnPaper: ReadonlySet<string> = new Set<z.infer<typeof preferredFormat>>(['paper', 'braille']);

/** What goes with each request of what the person prefers (product promise 13). */
export const answerForm = z.strictObject({ language, format: preferredFormat });
export type AnswerForm = z.infer<typeof answerForm>;

/** A lawful basis of UK GDPR Article 6(1), with the condition of Article 9, 10 or DPA 2018 Schedule 1 where one is needed. */
export const lawfulBasis = z.strictObject({
  code: z.enum(['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests', 'recognised-legitimate-interest']),
  /** For example `Art. 6(1)(b)`. */
  article: z.string(),
  text,
});
export type LawfulBasis = z.infer<typeof lawfulBasis>;
