import * as z from 'zod/mini';

/** Id of a fact on record: unique among the person's items, and the last part of its address. */
export const itemId = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/u));
