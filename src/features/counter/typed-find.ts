import type { BodyOf } from '#contract/endpoint.ts';
import type { findResidents } from '#contract/counter.ts';
import { myCode } from '#contract/counter-mine.ts';
import { portalReference } from '#contract/session.ts';

/** How somebody is looked for, as it was typed. */
export interface TypedFind {
  readonly kind: 'reference' | 'name' | 'code';
  readonly reference: string;
  readonly name: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly code: string;
}

export const nothingTyped: TypedFind = { kind: 'reference', reference: '', name: '', day: '', month: '', year: '', code: '' };

const letters = (typed: string): string => typed.replaceAll(/[^a-z0-9]/giu, '').toUpperCase();

/** A code as people say and type it: with or without the hyphen, in any letters. */
export function plainCode(typed: string): string {
  const plain = letters(typed);
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/** `YYYY-MM-DD` of three typed numbers, `undefined` where there is no such date. */
export function dateTyped({ day, month, year }: Pick<TypedFind, 'day' | 'month' | 'year'>): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => (/^\d{1,4}$/u.test(part.trim()) ? Number(part) : Number.NaN));
  if (y === undefined || m === undefined || d === undefined || Number.isNaN(y + m + d) || y < 1000) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : undefined;
}

/** What to ask the server, or the fields that do not fit. */
export function askOf(typed: TypedFind): { readonly ask: BodyOf<typeof findResidents> } | { readonly faults: readonly ('reference' | 'name' | 'born' | 'code')[] } {
  if (typed.kind === 'reference') {
    const reference = letters(typed.reference);
    return portalReference.safeParse(reference).success ? { ask: { by: { kind: 'reference', reference } } } : { faults: ['reference'] };
  }
  if (typed.kind === 'code') {
    const code = plainCode(typed.code);
    return myCode.safeParse(code).success ? { ask: { by: { kind: 'code', code } } } : { faults: ['code'] };
  }
  const dateOfBirth = dateTyped(typed);
  const name = typed.name.trim();
  if (name.length >= 2 && dateOfBirth) return { ask: { by: { kind: 'name', name, dateOfBirth } } };
  return { faults: [...(name.length < 2 ? ['name' as const] : []), ...(dateOfBirth ? [] : ['born' as const])] };
}
