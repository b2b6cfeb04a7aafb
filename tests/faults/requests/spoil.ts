import fc from 'fast-check';

/** Texts that have broken something somewhere: control signs, half characters, right-to-left marks, other alphabets, code. */
const nasty = fc.oneof(
  fc.constantFrom('', ' ', '\0', 'a\0b', '\u202e', '\ufeff', '\u2028', '\r\nSet-Cookie: a=b', '\ud800', '\udc00x', '\u{10ffff}', 'ﷺ'.repeat(200), 'e\u0301'.repeat(500), '💣', "'; drop table residents; --", '{{7*7}}', '<script>alert(1)</script>',
    '../../etc/passwd', '%00', '${jndi:ldap://x}', '__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '1e400', '0x10', 'K2222222I', '9999-99-99', '2026-02-30', '0000-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '2026-11-23T09:00:00.000+01:00'),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.integer({ min: 1, max: 40_000 }).map((length) => 'x'.repeat(length)),
);

const wrong = fc.oneof(nasty, fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 2 ** 53, 1e308, [], {}, [[]], { toString: 1 }), fc.jsonValue({ maxDepth: 3 }));

/** Paths to every value inside, as keys. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

/** A copy with another value at a place; `undefined` takes it away. Built as text, so that `__proto__` is a field like any other. */
function put(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Object.defineProperty(copy, key, { value: put((value as Record<string, unknown>)[key], rest, other), enumerable: true, configurable: true, writable: true });
  return copy;
}

/** A value with one fault in it: something of another kind in some place, a field too many or too few. */
export function spoiled(good: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(good);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...places), wrong).map(([place, other]) => put(good, place, other)),
    fc.constantFrom(...places).map((place) => put(good, place, undefined)),
    fc.tuple(fc.oneof(nasty, fc.constantFrom('id', 'residentId', 'role', '__proto__', 'constructor')), wrong).map(([name, other]) => put(typeof good === 'object' && good !== null ? good : {}, [name], other)),
  );
}

const deep = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** Bodies that are no JSON, or more of it than anybody needs. */
export const rawBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.constantFrom('', ' ', '{', '[', '"', 'nul', '{"a":}', '{"a":1,}', "{'a':1}", '\ufeff{}', '{}{}', '{"a":1}\0', '{"a":1e999}', '{"a":-}', '{"__proto__":{"role":"manager"}}', '{"a":1,"a":2}', '{"a":"\\ud800"}', '{"a":"\\u0000"}'),
  fc.integer({ min: 100, max: 20_000 }).chain((depth) => fc.constantFrom(deep(depth, '[', ']'), deep(depth, '{"a":', '}'), '['.repeat(depth))),
  fc.integer({ min: 60_000, max: 90_000 }).map((length) => JSON.stringify({ filler: 'x'.repeat(length) })),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
);

export { nasty };
