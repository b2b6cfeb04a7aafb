import * as z from 'zod/mini';
import { format, inLanguage, language, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Kinds of landlord; which other law applies follows from it (`shared` law table, `domain/complaint-route`). */
export const landlordKind = z.enum(['private-registered-provider', 'council-or-almo', 'tenant-management-organisation', 'registered-social-landlord', 'letting-agent']);
/** Region whose public holidays count. */
export const region = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);

/** One way to reach somebody, by role or office, never by a private person's name. */
export const contact = z.strictObject({
  role: text,
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  post: z.nullable(z.array(z.string())),
  counter: z.nullable(z.array(z.string())),
  hours: z.nullable(text),
  web: z.nullable(z.string()),
});
export type Contact = z.infer<typeof contact>;

/** The landlord's public face. */
export const organisation = z.strictObject({
  id: slug,
  name: z.string(),
  kind: landlordKind,
  region,
  /** A sample modelled on a published notice, said on screen. */
  sample: z.boolean(),
  contacts: z.array(contact),
  regulator: z.strictObject({ name: z.string(), contact }),
  ombudsman: z.nullable(z.strictObject({ name: z.string(), contact })),
  languages: z.array(language),
  formats: z.array(format),
  notices: z.array(z.strictObject({ id: slug, title: text, version: z.string(), languages: z.array(language) })),
  /** Where quick exit goes. */
  exitTo: z.url(),
});
export type Organisation = z.infer<typeof organisation>;

export const readOrganisation = endpoint({
  name: 'readOrganisation', method: 'GET', path: '/api/organisation', permission: 'public',
  summary: 'Who the landlord is and how to reach it',
  query: inLanguage,
  answers: { 200: organisation },
});
