import { describe, expect, it } from 'vitest';
import { askOf, dateTyped, nothingTyped, plainCode } from './typed-find.ts';

describe('what an officer types', () => {
  it('is taken as people write it', () => {
    expect(askOf({ ...nothingTyped, reference: 'ktena nta2' })).toEqual({ ask: { by: { kind: 'reference', reference: 'KTENANTA2' } } });
    expect(askOf({ ...nothingTyped, kind: 'code', code: 'abcd efgh' })).toEqual({ ask: { by: { kind: 'code', code: 'ABCD-EFGH' } } });
    expect(askOf({ ...nothingTyped, kind: 'name', name: ' Zoe ', day: '29', month: '2', year: '1980' })).toEqual({ ask: { by: { kind: 'name', name: 'Zoe', dateOfBirth: '1980-02-29' } } });
  });
  it('names every field that does not fit', () => {
    expect([askOf(nothingTyped), askOf({ ...nothingTyped, kind: 'code', code: 'AB' }), askOf({ ...nothingTyped, kind: 'name', day: '30', month: '2', year: '1980' })])
      .toEqual([{ faults: ['reference'] }, { faults: ['code'] }, { faults: ['name', 'born'] }]);
  });
  it('knows which dates there are', () => {
    expect([dateTyped({ day: '31', month: '4', year: '1980' }), dateTyped({ day: 'x', month: '4', year: '1980' }), dateTyped({ day: '1', month: '4', year: '80' })]).toEqual([undefined, undefined, undefined]);
    expect(plainCode('ab-cd')).toBe('ABCD-');
  });
});
