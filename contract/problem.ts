import * as z from 'zod/mini';

/**
 * Every way the API says no, as a closed list. Clients decide on the code, never on status text or words.
 * Each code has one HTTP status. Words for people come from `locales/<language>/problems.json`.
 */
export const problemStatus = {
  'malformed-json': 400,
  'invalid-input': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'session-expired': 401,
  'step-up-needed': 403,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'idempotency-key-running': 409,
  'notice-changed': 409,
  'request-not-open': 409,
  'complaint-not-open': 409,
  'act-not-open': 409,
  'second-person-needed': 409,
  'contact-point-there': 409,
  'counter-busy': 409,
  'counter-locked': 403,
  'identity-not-checked': 403,
  'reason-needed': 422,
  'last-contact-point': 409,
  'no-contact-point': 409,
  'other-person': 412,
  'code-wrong': 422,
  'code-expired': 422,
  'idempotency-key-reused': 422,
  'choice-not-offered': 422,
  'contact-point-unfit': 422,
  'language-not-offered': 422,
  'category-unknown': 422,
  'stop-link-unfit': 422,
  'passkey-unfit': 422,
  'body-too-large': 413,
  'wrong-content-type': 415,
  'too-many-tries': 429,
  'too-many-requests': 429,
  'server-error': 500,
  'unavailable': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** All codes, for schemas and tests. */
export const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** Why one field was refused. Machine codes; the app has the words. */
export const fieldErrorCode = z.enum([
  'missing', 'unknown-field', 'wrong-type', 'wrong-format', 'too-short', 'too-long', 'too-small', 'too-big', 'not-offered', 'impossible-date', 'in-future',
]);
export type FieldErrorCode = z.infer<typeof fieldErrorCode>;

/** One field's error: an RFC 6901 pointer into the body (or `?name` for a query field) and a code. */
export const fieldError = z.strictObject({ pointer: z.string(), code: fieldErrorCode });
export type FieldError = z.infer<typeof fieldError>;

/** The body of every refusal: RFC 9457 problem details (`application/problem+json`) with our code. */
export const problem = z.strictObject({
  /** `/problems/<code>`: a relative reference that names the kind of problem. */
  type: z.string(),
  /** English, for developers; never shown to a resident. */
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** Where to look, when there is more to say. Never holds personal data. */
  detail: z.optional(z.string()),
  /** Fields at fault, with `invalid-input`. */
  errors: z.optional(z.array(fieldError)),
  /** Ties this answer to a line of the server's log. */
  trace: z.optional(z.string()),
  /** Seconds to wait, with `too-many-tries`, `too-many-requests`, `unavailable`. */
  retryAfter: z.optional(z.int()),
});
export type Problem = z.infer<typeof problem>;

/** Content type of a problem body. */
export const problemType = 'application/problem+json';
