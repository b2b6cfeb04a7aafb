import { describe, expect, it } from 'vitest';
import { callCodeFrom, checkedAgainUntil, counterLevel, isOpen, lockedSince, needsNoIdentity } from './counter-rules.ts';
import { nameFits } from './name-fits.ts';

const at = (minute: number) => `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`;
const times = { seenAt: at(0), endsAt: at(30), lockedAt: null, endedAt: null };

describe('a counter session', () => {
  it('locks after two minutes without a request, and when it is told to', () => {
    expect([lockedSince(times, at(2)), lockedSince(times, at(3)), lockedSince({ ...times, lockedAt: at(1) }, at(1))]).toEqual([null, at(2), at(1)]);
  });
  it('is over when it was ended, and after its time', () => {
    expect([isOpen(times, at(29)), isOpen(times, at(30)), isOpen({ ...times, endedAt: at(1) }, at(2))]).toEqual([true, false, false]);
  });
  it('counts a document or a code as the second check for a quarter of an hour, and nothing else', () => {
    expect((['none', 'known', 'questions', 'document-seen', 'code'] as const).map((check) => counterLevel(check, at(0), at(5)))).toEqual([0, 1, 1, 2, 2]);
    expect([counterLevel('code', at(0), at(16)), checkedAgainUntil('known', at(0))]).toEqual([1, null]);
  });
  it('needs to know nobody for what anybody may ask', () => {
    const asks = (details: object) => needsNoIdentity('makeRequest', { details });
    expect([asks({ kind: 'recordings' }), asks({ kind: 'notice-format' }), asks({ kind: 'objection', about: 'direct-marketing' })]).toEqual([true, true, true]);
    expect([asks({ kind: 'access' }), asks({ kind: 'objection', about: 'other' }), needsNoIdentity('listChoices', undefined)]).toEqual([false, false, false]);
  });
  it('makes six digits of any hash', () => {
    expect([callCodeFrom('0'.repeat(64)), callCodeFrom(`00000000000f${'0'.repeat(52)}`)]).toEqual(['000000', '000015']);
  });
});

it.each([
  ['zoe bhriain', 'Zoë Ní Bhriain', true], ['Łucja', 'Łucja Wiśniewska', true], ['wisn', 'Łucja Wiśniewska', true], ['اقبال', 'محمد اقبال', true],
  ['zoe other', 'Zoë Ní Bhriain', false], ['oe', 'Zoë Ní Bhriain', false], ['  ', 'Anybody', false], ['%', 'Anybody', false],
])('%s and %s: %s', (typed, name, fits) => {
  expect(nameFits(typed, name)).toBe(fits);
});
