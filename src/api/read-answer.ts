import type * as z from 'zod/mini';
import { isOfOtherContract } from './own-contract.ts';

/** A field that the schema does not know: where it is, from the top. */
type Stray = readonly PropertyKey[];

/** What the schema did not know, if that is all that is wrong. Of a union, what is least in the way. */
function strays(issues: readonly z.core.$ZodIssue[], under: Stray = []): readonly Stray[] | undefined {
  const found: Stray[] = [];
  for (const issue of issues) {
    const at = [...under, ...issue.path];
    if (issue.code === 'unrecognized_keys') found.push(...issue.keys.map((key) => [...at, key]));
    else {
      const ways = issue.code === 'invalid_union' ? issue.errors.flatMap((one) => { const way = strays(one, at); return way ? [way] : []; }) : [];
      const [least] = ways.toSorted((a, b) => a.length - b.length);
      if (!least) return undefined;
      found.push(...least);
    }
  }
  return found;
}

/** Takes a field out of what JSON gave. */
function takeOut(body: unknown, path: Stray): void {
  const place = path.slice(0, -1).reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown>)[key], body);
  Reflect.deleteProperty(place as object, path.at(-1) ?? '');
}

/** To the letter: of the release that this app belongs to, whatever does not fit is a fault. */
function readOurs<T>(schema: z.ZodMiniType<T>, body: unknown): { readonly data: T } | undefined {
  const read = schema.safeParse(body);
  return read.success ? read : undefined;
}

/**
 * Reads an answer of a newer server: fields that this app does not know are left out, so that they are neither shown nor kept; whatever else does not fit is refused as ever.
 * `body` is what JSON gave and nobody else holds: it is changed. Answers `undefined` for what cannot be read.
 */
export function readNewer<T>(schema: z.ZodMiniType<T>, body: unknown): { readonly data: T } | undefined {
  for (;;) {
    const read = schema.safeParse(body);
    if (read.success) return read;
    const unknown = strays(read.error.issues);
    // Each turn takes something out, so that this ends.
    if (!unknown?.length) return undefined;
    for (const one of unknown) takeOut(body, one);
  }
}

/** How an answer is to be read: as one of this app's own release, or of another. */
export const readerOf = (response: Response): typeof readOurs => (isOfOtherContract(response) ? readNewer : readOurs);
