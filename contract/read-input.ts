import type * as z from 'zod/mini';
import { badText } from './bad-text.ts';
import type { AnyEndpoint, InputOf } from './endpoint.ts';
import { fieldErrors, makeProblem } from './make-problem.ts';
import type { Problem } from './problem.ts';

/** A request as it came in. `body` is the text as sent, `null` where none was. */
export interface RawInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  readonly body: string | null;
}

/** Largest body, in UTF-8 bytes. Files will have a way of their own. */
export const largestBody = 65_536;

export type ReadInput<E extends AnyEndpoint> = { readonly ok: true; readonly input: Required<InputOf<E>> } | { readonly ok: false; readonly problem: Problem };

/** Bytes of a text in UTF-8. The contract has no TextEncoder: it stands on the language alone. */
function utf8Length(words: string): number {
  let bytes = 0;
  for (const letter of words) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

function readBody(schema: z.ZodMiniType, { contentType, body }: RawInput): { value: unknown } | { problem: Problem } {
  if (body !== null && utf8Length(body) > largestBody) return { problem: makeProblem('body-too-large') };
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return { problem: makeProblem('wrong-content-type') };
  let value: unknown;
  try {
    value = JSON.parse(body ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: makeProblem('malformed-json') };
    throw error;
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { problem: makeProblem('invalid-input', { errors: fieldErrors(parsed.error.issues) }) };
  const bad = badText(parsed.data);
  return bad === undefined ? { value: parsed.data } : { problem: makeProblem('invalid-input', { errors: [{ pointer: bad, code: 'wrong-format' }] }) };
}

/**
 * Reads a request by its endpoint: parameters, query, body. The first fault found is the answer.
 * An id in the path that is not well formed is answered like one that is not there: `not-found`.
 */
export function readInput<E extends AnyEndpoint>(endpoint: E, raw: RawInput): ReadInput<E> {
  const query = endpoint.query.safeParse(raw.query, { reportInput: true });
  if (!query.success) return { ok: false, problem: makeProblem('invalid-input', { errors: fieldErrors(query.error.issues, '?') }) };
  const params = endpoint.params.safeParse(raw.params);
  const body = endpoint.body ? readBody(endpoint.body, raw) : { value: undefined };
  if ('problem' in body) return { ok: false, problem: body.problem };
  if (!params.success) return { ok: false, problem: makeProblem(endpoint.problems.includes('not-found') ? 'not-found' : 'invalid-input') };
  return { ok: true, input: { params: params.data, query: query.data, body: body.value } as Required<InputOf<E>> };
}
