import { expect, it } from 'vitest';
import { detailsOf, typedFrom } from './typed-support.ts';

const empty = typedFrom(null);

it('opens with nothing ticked, and never with the yes', () => {
  expect(empty).toEqual({ needs: [], words: '', name: '', phone: '', language: '', agreed: false });
  expect(typedFrom({ needs: ['stairs'], words: '', call: null, language: 'cy' }).agreed).toBe(false);
});

it('needs one tick or words, and the yes', () => {
  expect(detailsOf(empty)).toEqual({ faults: ['needs', 'agree'] });
  expect(detailsOf({ ...empty, words: ' The lift is my only way ', agreed: true })).toEqual({ details: { needs: [], words: 'The lift is my only way', call: null, language: null } });
});

it('somebody to call has a name and a number', () => {
  const typed = { ...empty, needs: ['stairs'], agreed: true };
  expect(detailsOf({ ...typed, name: 'Ann' })).toEqual({ faults: ['phone'] });
  expect(detailsOf({ ...typed, phone: '01632 960123' })).toEqual({ faults: ['name'] });
  expect(detailsOf({ ...typed, name: 'Ann', phone: '01632 960123', language: 'ur' })).toEqual({ details: { needs: ['stairs'], words: '', call: { name: 'Ann', phone: '01632 960123' }, language: 'ur' } });
});

it('a number is taken in the digits of any keyboard', () => {
  expect(detailsOf({ ...empty, needs: ['stairs'], agreed: true, name: 'Ann', phone: ' ۰۱۶۳۲ ۹۶۰۱۲۳ ' })).toMatchObject({ details: { call: { phone: '01632 960123' } } });
});

it('words that are too long are said to be, and stay', () => {
  expect(detailsOf({ ...empty, words: 'a'.repeat(301), agreed: true })).toEqual({ faults: ['words'] });
});
