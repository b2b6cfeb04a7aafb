import * as z from 'zod/mini';

/** What the command asks the suite to do, handed on in the environment. */
export const wish = z.strictObject({
  /** Origin of the backend, without a slash at the end. */
  url: z.url(),
  /** Origin at which people's browsers reach the backend, where that is another: passkeys are made for it. */
  origin: z.url(),
  /** Where the sample post box is read, in the form of `contract/demo-post.ts`. */
  post: z.url(),
  /** Where the backend can be reset and moved in time, if it can. */
  control: z.nullable(z.url()),
  organisation: z.string(),
  /** File for what was declared and never reached. */
  missingFile: z.string(),
});
export type Wish = z.infer<typeof wish>;

const variable = 'CONFORMANCE_WISH';

/** The environment that carries a wish. */
export const wishIn = (given: Wish): Record<string, string> => ({ [variable]: JSON.stringify(given) });

/** The wish of this run. @throws an error where there is none */
export function readWish(): Wish {
  const text = process.env[variable];
  if (text === undefined) throw new Error('run this by: npm run conformance -- --url URL');
  return wish.parse(JSON.parse(text));
}
