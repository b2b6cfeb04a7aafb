import * as z from 'zod/mini';
import { inLanguage, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { recordingKind, requestKind } from './request-words.ts';

/** Ways in which a landlord takes a request. */
export const requestRoute = z.enum(['portal', 'phone', 'post', 'counter', 'email']);

/** An ISO 8601 duration of years, months and days, for example `P31D`. */
export const duration = z.string().check(z.regex(/^P(\d+Y)?(\d+M)?(\d+D)?$/u));

const named = z.strictObject({ id: slug, name: text });
export type Named = z.infer<typeof named>;

/** What the forms of requests offer to choose from. Nothing in it is about a person. */
export const requestOptions = z.strictObject({
  /** Uses of a right this landlord takes, in its own order, with the routes for each. A person may use any right by any route (UK GDPR Art. 12). */
  kinds: z.array(z.strictObject({ kind: requestKind, routes: z.array(requestRoute) })),
  categories: z.array(z.strictObject({ ...named.shape, description: text })),
  /** Uses under public task or legitimate interests, which a person may object to (UK GDPR Art. 21(1)). */
  purposes: z.array(named),
  /** Who is given data, without those whom the landlord never gives any. */
  recipients: z.array(named),
  recordings: z.array(z.strictObject({ ...named.shape, kind: recordingKind, sites: z.array(z.strictObject({ id: slug, name: z.string() })), overwrittenAfter: duration })),
});
export type RequestOptions = z.infer<typeof requestOptions>;

/** One read for all forms, so that on a bad line a form needs one round trip. */
export const readRequestOptions = endpoint({
  name: 'readRequestOptions', method: 'GET', path: '/api/request-options', permission: 'public',
  summary: 'What can be asked for, and what the forms offer to choose from',
  query: inLanguage,
  answers: { 200: requestOptions },
});
