import { describe, expect, it } from 'vitest';
import { importLine, type ImportResident } from '#contract/import-line.ts';
import { retention } from '#domain/retention/retention.ts';
import { organisationsHere, readPack } from '#server/packs/read-pack.ts';
import type { Pack } from '../pack.ts';
import { type KnownPerson, knownOrder, knownPeople } from './known-people.ts';
import { sampleLines } from './sample-lines.ts';

const make = (pack: Pack, residents: number) => [...sampleLines(pack, { residents })];
const peopleOf = (pack: Pack, residents: number) => make(pack, residents).flatMap((line) => (line.type === 'resident' ? [line] : []));
const today = '2026-11-22';

describe.each(organisationsHere())('sample residents of %s', (organisation) => {
  const pack = readPack(organisation);
  const people = peopleOf(pack, 48);
  const knownOne = (who: KnownPerson): ImportResident => people.find((one) => one.portalReference === knownPeople[who].portalReference)!;
  const shared = new Set(pack.categories.flatMap((category) => category.items.filter((item) => item.shared).map((item) => `${category.id}/${item.key}`)));

  it('are lines that the import takes, each reference once, and begin with those who are known', () => {
    const lines = make(pack, 300);
    for (const line of lines) expect(importLine.safeParse(line).error?.issues ?? []).toEqual([]);
    const references = lines.flatMap((line) => (line.type === 'resident' ? [line.portalReference] : []));
    expect(new Set(references).size).toBe(300);
    expect(references.slice(0, knownOrder.length)).toEqual(Object.values(knownPeople).map((one) => one.portalReference));
    const tenancies = new Set(lines.flatMap((line) => (line.type === 'tenancy' ? [line.reference] : [])));
    expect(lines.flatMap((line) => (line.type === 'resident' ? line.tenancies.filter((one) => !tenancies.has(one)) : []))).toEqual([]);
  });

  it('are the same every time, and more of them begin with the same ones', () => {
    expect(make(pack, 60)).toEqual(make(pack, 60));
    expect(peopleOf(pack, 90).slice(0, 60)).toEqual(peopleOf(pack, 60));
  });

  it('are as varied as residents are', () => {
    expect(people.some((one) => one.contactPoints.length === 0)).toBe(true);
    expect(people.some((one) => one.contactPoints.every((way) => way.kind === 'phone') && one.contactPoints.length > 0)).toBe(true);
    expect(people.some((one) => one.items.length === 0)).toBe(true);
    expect(people.some((one) => one.tenancies.length === 0)).toBe(true);
    expect(new Set(people.flatMap((one) => one.requests.map((request) => request.events.at(-1)?.kind))).size).toBeGreaterThanOrEqual(9);
    const phones = people.flatMap((one) => one.contactPoints.filter((way) => way.kind === 'phone').map((way) => way.value));
    expect(new Set(phones).size).toBeLessThan(phones.length);
  });

  it('have among them a joint tenant whose shared facts alone are those of the tenant, and an owner of two homes', () => {
    const [tenant, joint] = [knownOne('tenant'), knownOne('jointTenant')];
    expect(joint.tenancies).toEqual(tenant.tenancies);
    const sharedOf = (one: ImportResident) => one.items.filter((item) => shared.has(`${item.category}/${item.key}`));
    expect(sharedOf(joint)).toEqual(sharedOf(tenant));
    expect(sharedOf(tenant).length).toBeGreaterThan(4);
    expect(knownOne('leaseholder').tenancies).toHaveLength(2);
    expect(knownOne('leaseholder').items.filter((item) => item.key === 'address')).toHaveLength(2);
  });

  it('have records of 500 and 5,000 items, somebody without a contact point, and somebody whose address is hidden and in no note', () => {
    expect([knownOne('everything').items.length, knownOne('longRecord').items.length]).toEqual([500, 5000]);
    expect(knownOne('noContact').contactPoints).toEqual([]);
    const hidden = knownOne('hiddenAddress');
    expect(hidden.addressHidden).toBe(true);
    expect(hidden.items.filter((item) => item.value.kind !== 'address' && JSON.stringify(item.value).includes('Street'))).toEqual([]);
  });

  it('have full records: several facts of a kind, start events for the rules, holds, and a few facts that are overdue', () => {
    const { items } = knownOne('tenant');
    expect(items.length).toBeGreaterThan(60);
    expect(items.every((item) => (item.collectedOn ?? '') <= today && (item.retentionStartedOn ?? '') <= today)).toBe(true);
    expect(new Set(items.map((item) => item.category)).size).toBeGreaterThan(8);
    expect(items.some((item) => item.hold !== null)).toBe(true);
    const rules = new Map(pack.categories.flatMap((category) => category.items.map((item) => [`${category.id}/${item.key}`, pack.retention.find((rule) => rule.id === item.retention)!])));
    const statuses = people.flatMap((one) => one.items.map((item) => retention({
      rule: rules.get(`${item.category}/${item.key}`)!, startedOn: item.retentionStartedOn, today, bornOn: one.dateOfBirth, holds: item.hold ? [{ id: item.hold, until: null }] : [],
    }).status));
    const share = (status: string) => statuses.filter((one) => one === status).length / statuses.length;
    expect(share('ended')).toBeGreaterThan(0);
    expect(share('ended')).toBeLessThan(0.02);
    for (const status of ['running', 'not-started', 'held']) expect(share(status), status).toBeGreaterThan(0.005);
  });
});

it('nobody is told of a computer that their landlord does not use', () => {
  const decided = (organisation: string) => [...new Set(peopleOf(readPack(organisation), 48).flatMap((one) => (one.decisions ?? []).map(({ name, solely }) => `${name.text}${solely ? ', alone' : ''}`)))].toSorted();
  const [match, rent] = ['A national check for fraud', 'How likely a missed rent payment is, alone'];
  expect(Object.fromEntries(organisationsHere().map((one) => [one, decided(one)]))).toEqual({
    'amplius': [rent], 'kirklees': [match, rent], 'mavor': ['Credit score'], 'new-park-village': [match, 'Points for the waiting list, alone'], 'paramount': [],
  });
});

it('nobody is told of a repair where a host of websites got something, or of a council where the landlord did', () => {
  const told = organisationsHere().flatMap((organisation) => peopleOf(readPack(organisation), 48).flatMap((one) => one.disclosures ?? []));
  const getters = (words: RegExp) => new Set(told.filter(({ occasion }) => words.test(occasion?.text ?? '')).map((one) => one.recipient));
  expect([...getters(/repair/u)].toSorted()).toEqual(['contractors', 'service-firms']);
  expect([...getters(/council/u)]).toEqual(['council']);
  const owner = peopleOf(readPack('mavor'), 10).find((one) => one.portalReference === knownPeople.leaseholder.portalReference);
  expect((owner?.disclosures ?? []).map((one) => one.recipient)).not.toContain('landlord');
});

it('nobody who owns their home is told of help with rent, and who looks for one has no fact whose time runs from a tenancy', () => {
  for (const organisation of organisationsHere()) {
    const pack = readPack(organisation);
    const known = peopleOf(pack, 10);
    const one = (person: keyof typeof knownPeople) => known.find(({ portalReference }) => portalReference === knownPeople[person].portalReference);
    const told = (one('leaseholder')?.disclosures ?? []).map((line) => `${line.recipient} ${line.occasion?.text ?? ''}`);
    expect(told.length, organisation).toBeGreaterThan(4);
    expect(told.filter((line) => /benefits-office|your rent/u.test(line)), organisation).toEqual([]);
    expect(one('leaseholder')?.items.filter((item) => item.key === 'income'), organisation).toEqual([]);
    const named = one('applicant')?.items.find((item) => item.key === 'name');
    expect(named?.retentionStartedOn !== null, organisation).toBe(organisation === 'mavor');
  }
});

it('an ordinary record is cut to the wished length, and the long ones are not', () => {
  const sizes = [...sampleLines(readPack('amplius'), { residents: 20, items: 5 })].flatMap((line) => (line.type === 'resident' ? [line.items.length] : []));
  expect(sizes.slice(0, 6)).toEqual([5, 5, 5, 500, 5000, 5]);
  expect(Math.max(...sizes.slice(5))).toBe(5);
});
