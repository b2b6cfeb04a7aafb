import type { ImportLine } from '#contract/import-line.ts';
import type { Pack } from '#organisations/pack.ts';

const syllables = ['bra', 'vel', 'tor', 'min', 'quo', 'zef', 'lur', 'nok', 'pim', 'dax', 'gri', 'wen', 'sho', 'yul', 'fex', 'jor'];
const part = (number: number) => syllables[number % syllables.length] ?? '';

/** A made-up word that stands for a fact about a person and occurs nowhere else: another for every number below 256. */
export const canary = (number: number): string => `Zq${part(number)}${part(Math.floor(number / syllables.length))}${part(number * 5 + 3)}`;

/** Facts that the landlord holds, and facts that the person types here and that are not sent yet. */
export const heldFacts = Array.from({ length: 190 }, (_one, number) => canary(number));
export const typedFacts = Array.from({ length: 9 }, (_one, number) => canary(190 + number));

export const canaryPerson = { portalReference: 'KCANARY22', dateOfBirth: '1987-04-19' } as const;

/** All 200: the reference that a person signs in with is one, since it says that this phone is theirs. */
export const allFacts = [...heldFacts, ...typedFacts, canaryPerson.portalReference];

const english = (text: string) => ({ text, language: 'en' });

/** A resident whose record holds every one of `heldFacts` in what the app reads: name, home, contact point, items, requests, what was passed on, decisions. */
export function canaryLines(pack: Pack): ImportLine[] {
  const facts = [...heldFacts];
  const next = () => facts.shift() ?? '';
  const kinds = pack.categories.flatMap((category) => category.items.filter((item) => !item.secret && !item.shared).map((item) => ({ category: category.id, item })));
  const recipient = pack.recipients.find((one) => !one.denied)?.id ?? '';
  const [name, street, mailbox] = [next(), next(), next()];
  const requests = Array.from({ length: 12 }, (_one, place) => ({
    reference: `R-CANARY${'2345'[place % 4]}${'ABC'[Math.floor(place / 4)]}2`,
    details: { kind: 'something-else' as const, details: `My own words: ${next()}` },
    events: [{ kind: 'submit' as const, at: `2026-11-${String(place + 1).padStart(2, '0')}T10:00:00.000Z`, by: 'resident' as const, reason: null }],
  }));
  const disclosures = Array.from({ length: 8 }, (_one, place) => ({
    id: `canary-${place}`, on: '2026-10-01', recipient, purpose: pack.purposes[0]?.id ?? '', fields: [], occasion: english(next()), promised: false, shownFrom: '2026-10-01',
  }));
  const decisions = Array.from({ length: 4 }, (_one, place) => ({
    id: `canary-${place}`, on: '2026-10-02', kind: 'assessment' as const, name: english(next()), solely: true, inputs: [english(next())], outcome: english(next()), effect: english(next()),
  }));
  const items = facts.map((fact, place) => {
    const { category, item } = kinds[place % kinds.length]!;
    return {
      id: `${category}-${item.key}-${place}`, category, key: item.key, value: { kind: 'text' as const, text: `About ${fact}` }, source: item.dataSources[0] ?? '',
      collectedOn: '2026-09-01', retentionStartedOn: null, hold: null,
    };
  });
  return [
    { type: 'tenancy', reference: 'T-CANARY', address: [`1 ${street} Street`, 'Sampleton'], tenure: 'tenancy', startedOn: '2020-01-01', endedOn: null },
    {
      type: 'resident', ...canaryPerson, name: `${name} Sample`, language: 'en', tenancies: ['T-CANARY'], addressHidden: false,
      contactPoints: [{ kind: 'email', value: `${mailbox}@mail.invalid`, verified: true }],
      items: [...items, { id: 'contact-address', category: 'contact', key: 'address', value: { kind: 'address', lines: [`1 ${street} Street`, 'Sampleton'] }, source: 'you', collectedOn: null, retentionStartedOn: null, hold: null }],
      choices: [], requests, disclosures, decisions,
    },
  ];
}

/** The facts that stand on a page without a tap: those of kinds that nothing covers. */
export function openFacts(pack: Pack): string[] {
  const sensitive = new Set(pack.categories.flatMap(({ id, items }) => items.filter((item) => item.sensitive).map(({ key }) => `${id}/${key}`)));
  const covered = canaryLines(pack).flatMap((line) => (line.type === 'resident' ? line.items : [])).filter((item) => sensitive.has(`${item.category}/${item.key}`));
  const words = JSON.stringify(covered.map(({ value }) => value));
  return heldFacts.filter((fact) => !words.includes(fact));
}
