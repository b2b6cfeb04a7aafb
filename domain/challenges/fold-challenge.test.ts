import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { type ChallengingRequest, foldChallenge } from './fold-challenge.ts';

const fact = { category: 'repairs', itemId: 'repairs-repair' };
type Correction = Extract<RequestDetails, { kind: 'correction' }>;
const nothing: Correction = { kind: 'correction', ...fact, whatIsWrong: '', shouldSay: '', statement: '', markDisputed: false };

const by: Readonly<Partial<Record<RequestEvent['kind'], RequestEvent['by']>>> = { 'submit': 'resident', 'withdraw': 'resident', 'mark-disputed': 'resident' };
function request(id: string, on: string, details: Partial<Correction>, ...more: RequestEvent['kind'][]): ChallengingRequest {
  const events = (['submit', ...more] as const).map((kind, place): RequestEvent => ({ kind, at: `${on}T1${place}:00:00.000Z`, on, by: by[kind] ?? 'landlord', reason: null }));
  return { id, kind: 'correction', details: { ...nothing, ...details }, receivedOn: on, events };
}
const ended = ['start', 'prepared'] as const;

describe('what a person said against a fact', () => {
  it('is nothing where they said nothing about it', () => {
    expect(foldChallenge([], fact)).toBeNull();
    expect(foldChallenge([request('a', '2026-11-02', { itemId: 'repairs-repair-2', statement: 'No' })], fact)).toBeNull();
    expect(foldChallenge([{ ...request('a', '2026-11-02', { statement: 'No' }), details: null }], fact)).toBeNull();
  });

  it('three acts stand side by side', () => {
    const all = [
      request('words', '2026-11-02', { statement: 'I was at home.' }), request('hold', '2026-11-03', { markDisputed: true }, 'mark-disputed'), request('wish', '2026-11-04', { shouldSay: 'Two days' }),
    ];
    expect(foldChallenge(all, fact)).toEqual({
      statement: { requestId: 'words', on: '2026-11-02', words: 'I was at home.' }, disputed: { requestId: 'hold', on: '2026-11-03' }, correction: { requestId: 'wish', on: '2026-11-04', outcome: 'open' },
    });
  });

  it('words stay beside the fact after a refusal, and go when the person takes them back', () => {
    const refused = request('a', '2026-11-02', { whatIsWrong: 'All of it', statement: 'I was at home.' }, ...ended, 'not-changed-accurate');
    expect(foldChallenge([refused], fact)).toMatchObject({ statement: { words: 'I was at home.' }, correction: { outcome: 'not-changed' } });
    expect(foldChallenge([request('a', '2026-11-02', { statement: 'I was at home.' }, 'withdraw')], fact)).toBeNull();
  });

  it('a dispute holds while its request is open, and no longer', () => {
    const open = request('a', '2026-11-02', { whatIsWrong: 'x', markDisputed: true }, 'mark-disputed', 'start');
    expect(foldChallenge([open], fact)?.disputed).toEqual({ requestId: 'a', on: '2026-11-02' });
    const done = request('a', '2026-11-02', { whatIsWrong: 'x', markDisputed: true }, 'mark-disputed', ...ended, 'corrected');
    expect(foldChallenge([done], fact)).toMatchObject({ disputed: null, correction: { outcome: 'corrected' } });
  });

  it('does not hang on the order in which requests are read', () => {
    const details = fc.record({ whatIsWrong: fc.constantFrom('', 'x'), shouldSay: fc.constantFrom('', 'y'), statement: fc.constantFrom('', 'a', 'b'), markDisputed: fc.boolean() });
    const one = fc.tuple(fc.integer({ min: 1, max: 28 }), details, fc.constantFrom<RequestEvent['kind'][]>([], ['withdraw'], ['mark-disputed'], ['mark-disputed', ...ended, 'corrected'], [...ended, 'not-changed-accurate']));
    fc.assert(fc.property(fc.uniqueArray(one, { selector: ([day]) => day, maxLength: 6 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      const made = (list: typeof all) => list.map(([day, said, more]) => request(String(day), `2026-11-${String(day).padStart(2, '0')}`, said, ...more));
      expect(foldChallenge(made(shuffled), fact)).toEqual(foldChallenge(made(all), fact));
    }));
  });
});
