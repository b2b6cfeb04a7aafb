import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readNewer } from './read-answer.ts';

const place = z.strictObject({ kind: z.enum(['home', 'office']), rooms: z.array(z.strictObject({ name: z.string() })) });

describe('reading an answer of a newer server', () => {
  it('leaves out what this app does not know, however deep it lies', () => {
    const body = { kind: 'home', since: 2026, rooms: [{ name: 'Hall' }, { name: 'Kitchen', heated: true, size: { wide: 3 } }] };
    expect(readNewer(place, body)).toMatchObject({ data: { kind: 'home', rooms: [{ name: 'Hall' }, { name: 'Kitchen' }] } });
    expect(JSON.stringify(readNewer(place, body)?.data)).toBe('{"kind":"home","rooms":[{"name":"Hall"},{"name":"Kitchen"}]}');
  });

  it('takes of several shapes the one that has the most of it', () => {
    const shapes = z.strictObject({ one: z.union([z.strictObject({ a: z.number() }), z.strictObject({ a: z.number(), b: z.number() })]) });
    expect(readNewer(shapes, { one: { a: 1, b: 2, c: 3 } })?.data).toEqual({ one: { a: 1, b: 2 } });
    const named = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('x') }), z.strictObject({ kind: z.literal('y'), y: z.number() })]);
    expect(readNewer(named, { kind: 'y', y: 1, z: 2 })?.data).toEqual({ kind: 'y', y: 1 });
    expect(readNewer(named, { kind: 'z', y: 1 })).toBeUndefined();
  });

  it.each([
    ['a word that it does not know', { kind: 'boat', rooms: [] }],
    ['a field that is missing, beside one too many', { kind: 'home', more: 1 }],
    ['something else altogether', ['home']],
  ])('guesses nothing from %s', (_what, body) => {
    expect(readNewer(place, body)).toBeUndefined();
  });
});
