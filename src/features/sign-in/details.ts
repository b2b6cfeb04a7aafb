import { portalReference } from '#contract/session.ts';
import { westernDigits } from '#src/i18n/western-digits.ts';

/** What the person typed, as they typed it. */
export interface TypedDetails {
  readonly reference: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Faults of the typed details by field; words for each are in `sign-in.json`. */
export interface DetailFaults {
  readonly reference?: 'reference.missing' | 'reference.wrong';
  readonly birth?: 'birth.missing' | 'birth.impossible' | 'birth.in-future';
}

/** The reference as the server takes it: people write it with spaces, hyphens and small letters. */
export function plainReference(typed: string): string {
  return westernDigits(typed).replaceAll(/[\s-]/gu, '').toUpperCase();
}

/** `YYYY-MM-DD` of three typed numbers, `undefined` where there is no such date. */
export function dateOfParts({ day, month, year }: Pick<TypedDetails, 'day' | 'month' | 'year'>): string | undefined {
  const numbers = [year, month, day].map(westernDigits).map((part) => (/^\s*\d+\s*$/u.test(part) ? Number(part) : Number.NaN));
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN] = numbers;
  if (numbers.some(Number.isNaN) || y < 1000 || y > 9999) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : undefined;
}

/** What is missing or wrong, before anything is sent. `today` is a calendar date. */
export function faultsOf(typed: TypedDetails, today: string): DetailFaults {
  const reference = plainReference(typed.reference);
  const date = dateOfParts(typed);
  const noDate = `${typed.day}${typed.month}${typed.year}`.trim() === '';
  return {
    ...(!reference ? { reference: 'reference.missing' as const } : !portalReference.safeParse(reference).success && { reference: 'reference.wrong' as const }),
    ...(noDate ? { birth: 'birth.missing' as const } : !date ? { birth: 'birth.impossible' as const } : date > today && { birth: 'birth.in-future' as const }),
  };
}
