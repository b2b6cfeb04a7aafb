import { describe, expect, it } from 'vitest';
import { organisationsHere, readPack } from '#server/packs/read-pack.ts';
import { everyRuleOf, keptBy, rulesFor, tellingCategories } from './kept-by.ts';
import { standingOf } from './standing.ts';

const homes = { rented: { reference: 'R', tenure: 'tenancy' }, left: { reference: 'F', tenure: 'former' }, owned: { reference: 'L', tenure: 'leasehold' } };
const facts = ['about-you', 'contact'];

function rulesOf(organisation: string, place: string, held: readonly (keyof typeof homes)[], categories: readonly string[] = facts, property: string | null = null): string[] {
  const pack = readPack(organisation);
  const [category, key] = place.split('.');
  const item = pack.categories.find((one) => one.id === category)?.items.find((one) => one.key === key);
  if (!item) throw new Error(`${organisation} has no ${place}`);
  return rulesFor(pack, item, property, standingOf(held.map((one) => homes[one]), categories)).map((one) => one.id);
}

describe('what the notices say, read by hand', () => {
  it.each([
    // "Run your tenancy: six years after your tenancy ends. Look after leasehold homes: six years after you sell or give up the lease." Nothing about people who apply.
    ['amplius', ['six-years-after-tenancy'], ['six-years-after-lease'], [], 'enquiries'],
    ['kirklees', ['six-years-after-tenancy'], ['six-years-after-lease'], [], 'enquiries'],
    // "Most facts go six years after your tenancy or lease ends." "If you leave the list, your application goes after two years."
    ['new-park-village', ['six-years-after-tenancy'], ['six-years-after-lease'], ['two-years-after-list'], 'housing-application'],
    // "Your tenant file goes six years after your tenancy ends. If you only looked for a home with us, it goes after one month."
    ['mavor', ['six-years-after-tenancy'], [], ['one-month-after-enquiry'], 'enquiries'],
    // "Most other facts go six years after our agreement with you ends."
    ['paramount', ['six-years-after-agreement'], ['six-years-after-agreement'], [], 'services'],
  ])('%s: a name, of a tenant, of a leaseholder, of somebody who asked for a home, of somebody of whom nothing says who they are', (organisation, tenant, leaseholder, applicant, asking) => {
    expect(rulesOf(organisation, 'about-you.name', ['rented'])).toEqual(tenant);
    expect(rulesOf(organisation, 'about-you.name', ['left'])).toEqual(tenant);
    expect(rulesOf(organisation, 'about-you.name', ['owned'])).toEqual(leaseholder);
    expect(rulesOf(organisation, 'about-you.name', [], [...facts, asking])).toEqual(applicant);
    expect(rulesOf(organisation, 'about-you.name', [])).toEqual([]);
  });

  it('care and support are kept by tenancies alone, so a leaseholder of Amplius is told that nothing is said, and one of New Park Village of the lease', () => {
    expect(rulesOf('amplius', 'support.health-need', ['owned'])).toEqual([]);
    expect(rulesOf('new-park-village', 'support.health-need', ['owned'])).toEqual(['six-years-after-lease']);
    expect(rulesOf('new-park-village', 'support.health-need', [])).toEqual([]);
  });

  it.each([['mavor', 'enquiries'], ['new-park-village', 'housing-application']])('%s: who asked for a home and has had one goes by that, though it is no longer listed; who works there, pays or had repairs is told nothing', (organisation, asking) => {
    expect(rulesOf(organisation, 'about-you.name', [], [asking, 'tenancy'])).toEqual(['six-years-after-tenancy']);
    expect(rulesOf(organisation, 'contact.address', [], [asking], 'T-9')).toEqual([]);
    for (const other of ['work', 'money', 'repairs']) expect(rulesOf(organisation, 'about-you.name', [], [asking, other])).toEqual([]);
    expect(rulesOf(organisation, 'about-you.name', ['rented'], [asking, 'tenancy', 'money'])).toEqual(['six-years-after-tenancy']);
    expect(rulesOf('new-park-village', 'about-you.name', [], ['housing-application', 'leasehold'])).toEqual(['six-years-after-lease']);
    expect(rulesOf('new-park-village', 'about-you.name', ['owned'], ['tenancy', 'leasehold'])).toEqual(['six-years-after-lease']);
  });

  it('Mavor keeps the file of a landlord or a contractor by their contract, and says of staff elsewhere, whatever else somebody without a home may be', () => {
    expect(rulesOf('mavor', 'about-you.name', ['owned'], ['landlord-file'])).toEqual(['six-years-after-landlord-contract']);
    expect(rulesOf('mavor', 'contact.address', ['owned', 'rented'], ['landlord-file'], 'L')).toEqual(['six-years-after-landlord-contract']);
    expect(rulesOf('mavor', 'contact.address', ['owned', 'rented'], ['landlord-file'], 'R')).toEqual(['six-years-after-tenancy']);
    expect(rulesOf('mavor', 'about-you.name', [], ['contractor-file'])).toEqual(['six-years-after-contractor-contract']);
    expect(rulesOf('mavor', 'about-you.name', [], ['work'])).toEqual([]);
    for (const file of ['landlord', 'contractor']) expect(rulesOf('mavor', 'about-you.name', [], [`${file}-file`, 'enquiries'])).toEqual([`six-years-after-${file}-contract`]);
  });
});

it('who is on record in several ways has every rule, and a fact about one home that of the home', () => {
  expect(rulesOf('amplius', 'about-you.name', ['owned', 'rented'])).toEqual(['six-years-after-tenancy', 'six-years-after-lease']);
  expect(rulesOf('amplius', 'contact.address', ['owned', 'rented'], facts, 'L')).toEqual(['six-years-after-lease']);
  expect(rulesOf('amplius', 'contact.address', ['owned', 'rented'], facts, 'R')).toEqual(['six-years-after-tenancy']);
  expect(rulesOf('mavor', 'about-you.name', ['rented'], ['landlord-file'])).toEqual(['six-years-after-tenancy', 'six-years-after-landlord-contract']);
});

it('in no pack is a fact kept for a shorter time, or for one at all, because facts in a category are gone: only who is nothing else goes by less, and of them what went is remembered', () => {
  const days = (period: string | null) => (period === null ? Infinity : Number(/^P(\d+)/u.exec(period)?.[1]) * (period.endsWith('Y') ? 365 : period.endsWith('M') ? 30 : 1));
  for (const organisation of organisationsHere()) {
    const pack = readPack(organisation);
    for (const item of pack.categories.flatMap((one) => one.items)) {
      const { otherwise = [] } = everyRuleOf(pack, item);
      const telling = otherwise.flatMap((one) => ('category' in one ? [one.category] : []));
      const alone = otherwise.flatMap((one) => ('category' in one && one.alone ? [one.category] : []));
      for (const category of telling) expect(tellingCategories(pack).includes(category) || alone.includes(category) || alone.length === 0).toBe(true);
      for (const held of [[], [homes.rented], [homes.owned]]) {
        for (const left of [[], ...telling.map((one) => [one])].filter((some) => !some.some((one) => alone.includes(one)))) {
          const longest = (categories: readonly string[]) => Math.max(...rulesFor(pack, item, null, standingOf(held, categories)).map((one) => days(one.period)));
          const now = longest(left);
          for (const gone of telling) if (now > 0) expect(now, `${organisation} ${item.key} ${gone}`).toBeGreaterThanOrEqual(longest([...left, gone]));
        }
      }
    }
  }
});

it('a rule that is about no tenancy holds for everybody', () => {
  for (const held of [['rented'], ['owned'], []] as const) expect(rulesOf('amplius', 'contacts-with-us.call-recording', held)).toEqual(['one-year-after-call']);
});

it('of several rules the one that ends last counts, and the others are named', () => {
  const pack = readPack('mavor');
  const item = pack.categories.find((one) => one.id === 'about-you')?.items.find((one) => one.key === 'name');
  const record = { id: 'n', category: 'about-you', key: 'name', value: { kind: 'text' as const, text: 'N' }, source: 'you', collectedOn: null, retentionStartedOn: '2026-10-01', hold: null };
  const kept = (categories: readonly string[]) => keptBy(pack, item!, record, { today: '2026-11-22', bornOn: '1980-01-01', standing: standingOf([], categories) });
  expect(kept([])).toBeUndefined();
  expect(kept(['enquiries'])).toMatchObject({ kept: { status: 'ended', endsOn: '2026-11-01' }, others: [] });
  const both = kept(['landlord-file', 'contractor-file']);
  expect(both).toMatchObject({ kept: { rule: { id: 'six-years-after-landlord-contract' }, status: 'running', endsOn: '2032-10-01' } });
  expect(both?.others.map((one) => one.id)).toEqual(['six-years-after-contractor-contract']);
});
