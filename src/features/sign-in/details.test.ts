import { describe, expect, it } from 'vitest';
import { dateOfParts, faultsOf, plainReference } from './details.ts';

const typed = { reference: 'k234 5678 9', day: '31', month: '3', year: '1980' };

describe('what is typed to sign in', () => {
  it('takes a reference with spaces and small letters', () => {
    expect(plainReference(typed.reference)).toBe('K23456789');
    expect(faultsOf(typed, '2026-11-23')).toEqual({});
  });

  it('takes the digits of other keyboards', () => {
    expect(plainReference('k۲۳۴ ٥٦٧٨ 9')).toBe('K23456789');
    for (const [day, month, year] of [['۱۴', '۳', '۱۹۸۸'], ['١٤', '٣', '١٩٨٨'], ['১৪', '৩', '১৯৮৮'], ['੧੪', '੩', '੧੯੮੮']] as const) expect(dateOfParts({ day, month, year })).toBe('1988-03-14');
  });

  it('finds what is missing in each field', () => {
    expect(faultsOf({ reference: ' ', day: '', month: '', year: '' }, '2026-11-23')).toEqual({ reference: 'reference.missing', birth: 'birth.missing' });
  });

  it('knows dates that do not exist or are still to come', () => {
    expect(dateOfParts({ day: '31', month: '2', year: '1980' })).toBeUndefined();
    expect(dateOfParts({ day: '1', month: '13', year: '1980' })).toBeUndefined();
    expect(faultsOf({ ...typed, year: '80' }, '2026-11-23').birth).toBe('birth.impossible');
    expect(faultsOf({ ...typed, year: '2030' }, '2026-11-23').birth).toBe('birth.in-future');
  });
});
