import { describe, expect, it } from 'vitest';
import { readPack, readVocabularies } from '#server/packs/read-pack.ts';
import { categoriesView, itemView } from '../views/category-view.ts';
import { wordsFor } from '../words.ts';
import { isMeantFor, standingOf, usesFor } from './standing.ts';

const homes = { rented: { reference: 'R', tenure: 'tenancy' }, left: { reference: 'F', tenure: 'former' }, owned: { reference: 'L', tenure: 'leasehold' } };
type Home = keyof typeof homes;

function usesOf(organisation: string, place: string, held: readonly Home[], categories: readonly string[] = [], property: string | null = null) {
  const pack = readPack(organisation);
  const [category, key] = place.split('.');
  const item = pack.categories.find((one) => one.id === category)?.items.find((one) => one.key === key);
  if (!item) throw new Error(`${organisation} has no ${place}`);
  return usesFor(pack, item, property, standingOf(held.map((one) => homes[one]), categories));
}

describe('what the notices say facts are used for, read by hand', () => {
  it.each([
    // "Run your tenancy: our agreement with you." "Look after leasehold homes: our agreement with you." Nothing about people who apply.
    ['amplius', ['tenancy'], ['leasehold'], 'enquiries', []],
    // "Help settle a last bill" (names and tenancy dates).
    ['kirklees', ['tenancy', 'final-bills'], ['leasehold'], 'enquiries', []],
    // "Let homes and keep the waiting list." "We use your answers to see which homes fit and whose turn it is."
    ['new-park-village', ['tenancy', 'waiting-list'], ['leasehold'], 'housing-application', ['waiting-list']],
    // "Help you look for a home: steps before an agreement, which you ask for." No leases.
    ['mavor', ['tenancy'], [], 'enquiries', ['lettings']],
    // "Give you the services you ask for", whoever asks.
    ['paramount', ['services'], ['services'], 'services', ['services']],
  ])('%s: a name, of a tenant now or before, of a leaseholder, of somebody who asked for a home', (organisation, tenant, leaseholder, asking, applicant) => {
    expect(usesOf(organisation, 'about-you.name', ['rented']).purposes).toEqual(tenant);
    expect(usesOf(organisation, 'about-you.name', ['left']).purposes).toEqual(tenant);
    expect(usesOf(organisation, 'about-you.name', ['owned'], ['tenancy']).purposes).toEqual(leaseholder);
    expect(usesOf(organisation, 'about-you.name', [], [asking]).purposes).toEqual(applicant);
    if (organisation !== 'paramount') expect(usesOf(organisation, 'about-you.name', []).purposes).toEqual([]);
  });

  it('Mavor lets homes for landlords, works with contractors and employs staff, and tells each theirs', () => {
    expect(usesOf('mavor', 'about-you.name', ['owned'], ['landlord-file']).purposes).toEqual(['landlord-service']);
    expect(usesOf('mavor', 'about-you.name', [], ['contractor-file']).purposes).toEqual(['contractor-work']);
    expect(usesOf('mavor', 'about-you.name', [], ['work', 'enquiries']).purposes).toEqual(['lettings', 'staff']);
    expect(usesOf('mavor', 'about-you.name', [], ['tenancy']).purposes).toEqual(['tenancy']);
  });
});

it('a fact about one home is used for that home, and one about all for each', () => {
  expect(usesOf('amplius', 'contact.address', ['owned', 'rented'], [], 'L').purposes).toEqual(['leasehold', 'repairs']);
  expect(usesOf('amplius', 'contact.address', ['owned', 'rented'], [], 'R').purposes).toEqual(['tenancy', 'repairs']);
  expect(usesOf('amplius', 'contact.address', ['owned', 'rented']).purposes).toEqual(['tenancy', 'leasehold', 'repairs']);
});

it('who works in homes, holds deposits or decides about a home gets nothing of who has none', () => {
  expect(usesOf('amplius', 'about-you.name', ['owned']).recipients).toEqual(['contractors', 'council']);
  expect(usesOf('amplius', 'about-you.name', [], ['enquiries']).recipients).toEqual(['council']);
  expect(usesOf('kirklees', 'about-you.name', ['owned']).recipients).toEqual(['contractors', 'council']);
  expect(usesOf('mavor', 'contact.email', [], ['enquiries']).recipients).toEqual(['office-systems', 'partner-firms']);
  // "Your landlord decides about your home": who looks for one has none yet, and the notice names no landlord for them.
  expect(usesOf('mavor', 'about-you.name', [], ['enquiries']).recipients).toEqual([]);
  expect(usesOf('mavor', 'contact.address', [], ['enquiries']).recipients).toEqual(['council']);
  expect(usesOf('mavor', 'enquiries.viewing', [], ['enquiries']).recipients).toEqual([]);
  expect(usesOf('mavor', 'enquiries.viewing', ['rented'], ['enquiries']).recipients).toEqual(['landlord']);
  expect(usesOf('mavor', 'about-you.name', ['owned'], ['landlord-file']).recipients).toEqual(['contractors']);
});

it('of whom no recipient that a pack names is told reads that the notice does not say; nobody, where it names none', () => {
  const pack = readPack('mavor');
  const notSaidOf = (key: string) => {
    const item = pack.categories.flatMap((one) => one.items).find((one) => one.key === key)!;
    const record = { id: 'i', category: 'enquiries', key, value: { kind: 'text' as const, text: 'x' }, source: 'you', collectedOn: '2026-11-01', retentionStartedOn: null, hold: null };
    const reader = { level: 2 as const, addressHidden: false, dateOfBirth: '1990-01-01', standing: standingOf([], ['enquiries']) };
    return itemView(record, item, reader, { pack, words: wordsFor(pack, readVocabularies(), 'en'), today: '2026-11-22' }).notSaid;
  };
  expect(notSaidOf('viewing')).toEqual(['recipients']);
  expect(notSaidOf('home-search')).toBeUndefined();
});

it('a kind of data is meant for who could have it', () => {
  const meant = (organisation: string, held: readonly Home[], categories: readonly string[] = []) => {
    const standing = standingOf(held.map((one) => homes[one]), categories);
    return readPack(organisation).categories.filter((one) => !isMeantFor(one, standing)).map((one) => one.id);
  };
  expect(meant('mavor', [])).toEqual(['tenancy', 'landlord-file', 'contractor-file', 'work', 'family-leave']);
  expect(meant('mavor', ['rented'], ['work'])).toEqual(['landlord-file', 'contractor-file', 'work']);
  expect(meant('amplius', ['left'])).toEqual(['leasehold']);
  expect(meant('amplius', ['owned'])).toEqual(['tenancy']);
  expect(meant('amplius', ['owned', 'rented'])).toEqual([]);
});

it('who speaks for a person for some kinds of data learns of no others by which kinds are meant for other people', () => {
  const pack = readPack('mavor');
  const othersFor = (only: readonly string[] | null) => {
    const list = { counts: { work: 1 }, homes: [], standing: standingOf([], ['work']), addressHidden: false, only };
    return categoriesView(list, { pack, words: wordsFor(pack, readVocabularies(), 'en'), today: '2026-11-22' }).categories.flatMap((one) => (one.forOthers ? [one.id] : []));
  };
  // Family leave is meant for whoever works there, and that facts about work tell so.
  expect(othersFor(null)).not.toContain('family-leave');
  expect(othersFor(['work', 'family-leave'])).toEqual([]);
  expect(othersFor(['family-leave'])).toEqual(['family-leave']);
});
