import { describe, expect, it } from 'vitest';
import type { ImportResident } from '#contract/import-line.ts';
import { notYet, readLine } from './read-import-line.ts';

const person: ImportResident = {
  type: 'resident', portalReference: 'K22222222', name: 'Łucja', dateOfBirth: '1980-01-01', language: 'en', tenancies: [], contactPoints: [], addressHidden: false, items: [], choices: [], requests: [],
};
const faultsOf = (line: unknown) => {
  const read = readLine(typeof line === 'string' ? line : JSON.stringify(line));
  return 'faults' in read ? read.faults.map(({ field, fault }) => `${field}: ${fault}`) : [];
};

describe('a line of an import file', () => {
  it.each([
    ['/: is not JSON; write one whole object on each line, with no line breaks in it', '{"type":'],
    ['/: is not an object; write {"type": "resident", …} or {"type": "tenancy", …}', '[]'],
    ['/: is not an object; write {"type": "resident", …} or {"type": "tenancy", …}', 'null'],
    ['/type: must be one of tenancy, resident', {}],
    ['/type: must be one of tenancy, resident', { ...person, type: 'landlord' }],
    ['/dateOfBirth: is missing; it must be a string', { ...person, dateOfBirth: undefined }],
    ['/dateOfBirth: must be a day of the calendar, like 2026-11-27', { ...person, dateOfBirth: '14/03/1988' }],
    ['/dateOfBirth: must be a day of the calendar, like 2026-11-27', { ...person, dateOfBirth: '1988-02-30' }],
    ['/addressHidden: must be a boolean', { ...person, addressHidden: 'no' }],
    ['/favourite: is no field here; take it out, or look at how it is spelt', { ...person, favourite: 1 }],
    ['/name: must have at least 1 letter', { ...person, name: '' }],
    ['/tenancies: must have at most 20 entries', { ...person, tenancies: Array.from({ length: 21 }, () => 'T-1') }],
    ['/contactPoints/0/kind: must be one of email, phone', { ...person, contactPoints: [{ kind: 'fax', value: '123', verified: true }] }],
  ])('says its field and what belongs there: %s', (said, line) => {
    expect(faultsOf(line)).toEqual([said]);
  });

  it('tells every fault at once, and none of the values', () => {
    const said = faultsOf({ ...person, dateOfBirth: 'private words', language: 'private words', contactPoints: [{ kind: 'private words', value: 'x', verified: 'private words' }] });
    expect(said).toHaveLength(5);
    expect(said.join()).not.toContain('private words');
  });

  it('speaks of no day that has not come, where it tells what has been', () => {
    const item = { id: 'a', category: 'identity', key: 'name', value: { kind: 'text' as const, text: 'x' }, source: 'you', collectedOn: '2027-01-01', retentionStartedOn: null, hold: null };
    const told = { id: 'd', on: '2027-01-01', recipient: 'council', purpose: 'rent', fields: [], occasion: null, promised: false, shownFrom: null };
    const faults = notYet({ ...person, dateOfBirth: '2999-01-01', items: [{ ...item, collectedOn: null }, item], disclosures: [told] }, new Date('2026-11-23T09:00:00.000Z'));
    expect(faults.map(({ field }) => field)).toEqual(['/dateOfBirth', '/items/1/collectedOn', '/disclosures/0/on']);
    expect(notYet(person, new Date('2026-11-23T09:00:00.000Z'))).toEqual([]);
  });
});
