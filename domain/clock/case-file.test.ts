import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCases } from './case-file.ts';

const good = { id: 'A', regime: 'ukgdpr', requestType: 'access', region: 'scotland', received: '2026-11-10', events: [] };
const faultsOf = (...cases: unknown[]) => readCases({ cases }).faults.map(({ where, field }) => `${where}: ${field}`);

describe('a file of cases', () => {
  test('is read with any further fields let be', () => {
    expect(readCases({ meta: {}, cases: [{ ...good, title: 'x', expected: {} }] })).toMatchObject({ faults: [], cases: [good] });
  });

  test.each([
    ['an unknown region', { region: 'wales' }, 'region'],
    ['an unknown regime', { regime: 'gdpr' }, 'regime'],
    ['an unknown type', { requestType: 'fun' }, 'requestType'],
    ['a type of another regime', { regime: 'foia' }, 'requestType'],
    ['a regime named like something every object has', { regime: 'constructor' }, 'regime'],
    ['a day that does not exist', { received: '2026-02-30' }, 'received'],
    ['a date with a time', { received: '2026-11-10T10:00:00Z' }, 'received'],
    ['a date of another kind', { received: 20261110 }, 'received'],
    ['no date', { received: undefined }, 'received'],
    ['events that are no list', { events: {} }, 'events'],
    ['no events', { events: undefined }, 'events'],
    ['an event that is no object', { events: ['id_requested'] }, 'events[0]'],
    ['an unknown event', { events: [{ type: 'id_lost', on: '2026-11-11' }] }, 'events[0].type'],
    ['an event without a date', { events: [{ type: 'id_requested' }] }, 'events[0].on'],
    ['a question asked before there was a request', { events: [{ type: 'id_requested', on: '2026-11-09' }] }, 'events[0].on'],
    ['an extension told before there was a request', { events: [{ type: 'extension_notified', on: '2025-11-20' }] }, 'events[0].on'],
    ['an answer dated before its question', { events: [{ type: 'id_requested', on: '2026-11-15' }, { type: 'id_received', on: '2026-11-12' }] }, 'events[1].on'],
  ])('with %s is refused by case and field', (_name, wrong, field) => {
    expect(faultsOf({ ...good, ...wrong })).toContain(`A: ${field}`);
  });

  test('with an id twice, without one, or with a case that is no object is refused', () => {
    expect(faultsOf(good, good, { ...good, id: '' }, null)).toEqual(['A: id', 'case number 3: id', 'case number 4: case']);
  });

  test('that came volunteered before it was asked for is no fault', () => {
    expect(faultsOf({ ...good, events: [{ type: 'id_received', on: '2026-11-12' }, { type: 'id_requested', on: '2026-11-15' }] })).toEqual([]);
  });

  test('of any other shape is refused and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => {
      expect(readCases(data).faults).toHaveLength(1);
    }));
    fc.assert(fc.property(fc.jsonValue(), (one) => {
      expect(readCases({ cases: [one] }).faults.length).toBeGreaterThan(0);
    }));
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, field) => {
      const result = readCases({ cases: [{ ...good, [field]: value }] });
      expect(result.faults.length > 0 || result.cases.length === 1).toBe(true);
    }));
  });
});
