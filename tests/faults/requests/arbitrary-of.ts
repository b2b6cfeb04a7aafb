import * as z from 'zod/mini';
import fc from 'fast-check';

/** The part of JSON Schema that the contract's schemas come to. */
interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const times = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true } as const;
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'uuid': fc.uuid(), 'date-time': fc.date(times).map((date) => date.toISOString()), 'date': fc.date(times).map((date) => date.toISOString().slice(0, 10)), 'uri': fc.webUrl(),
};

function text({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  const known = format === undefined ? undefined : formats[format];
  if (known) return known;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 60), unit: 'grapheme' });
}

/** Values that mean something to the backend, by name of the field: with made-up ones alone no request would get past "there is no such thing". */
export type Known = Readonly<Record<string, readonly unknown[]>>;

function ofSchema(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => ofSchema(one, known)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((one) => ofSchema(one, known))).map((parts) => Object.assign({}, ...parts) as unknown);
  switch (schema.type) {
    case 'object': {
      const required = new Set(schema.required);
      const parts = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => {
        const made = ofSchema(inner, known);
        return [name, known[name] ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known[name]) }, { weight: 1, arbitrary: made }) : made];
      }));
      return fc.record(parts, { requiredKeys: Object.keys(parts).filter((name) => required.has(name)) });
    }
    case 'array': return fc.array(schema.items ? ofSchema(schema.items, known) : fc.jsonValue(), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case 'integer': return fc.integer({ min: Math.max(schema.minimum ?? -1000, -1e9), max: Math.min(schema.maximum ?? 1000, 1e9) });
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'string': return text(schema);
    default: return fc.jsonValue();
  }
}

/** Values that a schema of the contract takes. */
export function arbitraryOf(schema: z.ZodMiniType, known: Known = {}): fc.Arbitrary<unknown> {
  return ofSchema(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'inline' }) as JsonSchema, known);
}
