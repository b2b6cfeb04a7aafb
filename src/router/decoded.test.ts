import { expect, it } from 'vitest';
import { decoded } from './decoded.ts';

it('reads a part of an address in any script', () => {
  expect(decoded('%D8%A8%D9%8A%D8%AA')).toBe('بيت');
});

it.each(['%E0%A4%A', '100%', undefined])('takes %s as it stands, so that its page says that nothing is there', (part) => {
  expect(decoded(part)).toBe(part ?? '');
});
