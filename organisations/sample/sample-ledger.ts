import type { ImportResident } from '#contract/import-line.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { standingOf, usesFor } from '../acts/standing.ts';
import type { Pack } from '../pack.ts';
import { makeRandom } from './random.ts';
import type { SamplePerson } from './sample-person.ts';

type Disclosure = NonNullable<ImportResident['disclosures']>[number];
type Decision = NonNullable<ImportResident['decisions']>[number];

const english = (text: string) => ({ text, language: 'en' });

/** Why each kind of recipient got something, and whether a notice promises to tell. */
const occasions: Readonly<Record<string, { readonly words: string; readonly promised: boolean }>> = {
  'processor': { words: 'They did work for us.', promised: false },
  'utility': { words: 'A final bill after a change of supplier.', promised: false },
  'public-body': { words: 'They asked us to check what they hold.', promised: true },
  'regulator': { words: 'They looked into a complaint.', promised: true },
  'joint-controller': { words: 'They share a task with us.', promised: false },
};

/** What some of them get it for in particular. */
const occasionOf: Readonly<Record<string, string>> = {
  'benefits-office': 'They checked a claim for help with your rent.',
  'fraud-auditor': 'They compared our list with others, to find fraud.',
  'fire-service': 'They came to check that homes in your building are safe from fire.',
  'contractors': 'A visit for a repair that you reported.',
  'service-firms': 'A visit for a repair that you reported.',
  'council': 'A council team took part in your case.',
  'landlord': 'We told the owner of the home what they have to know.',
  'platforms': 'They run a system that we work with.',
  'office-systems': 'They run a system that we work with.',
  'website-host': 'They keep our website running.',
  'marketing-agency': 'They sent out news for us.',
  'managing-agents': 'They look after the building for us.',
  'police': 'They asked about a report of a crime near your home.',
};

/** Whom a person whom the journeys sign in as finds in their ledger before all others, where the pack has them and the person a fact that they get. */
const toldFirst = ['benefits-office', 'contractors', 'service-firms', 'utilities', 'energy-firms', 'fire-service', 'fraud-auditor'];

type Items = ImportResident['items'];
interface Use { recipient: string; kind: string; purpose: string; fields: Disclosure['fields'] }

/** Who pays help with rent, which nobody who owns their home has. */
const ofTenants = new Set(['benefits-office']);

/** Recipients of a pack that get facts which this person has on record, with a purpose for which they get them. Nobody is told that they got something themselves. */
function uses(pack: Pack, { role, homes }: SamplePerson, record: Items): Use[] {
  const standing = standingOf(homes, record.map((one) => one.category));
  const held = new Set(record.map(({ category, key }) => `${category} ${key}`));
  const owner = role === 'leaseholder' || role === 'landlord';
  return pack.recipients.filter((one) => !one.denied && one.id !== role && !(owner && ofTenants.has(one.id))).flatMap((recipient) => {
    const items = pack.categories.flatMap((category) => category.items.filter((item) => held.has(`${category.id} ${item.key}`) && !item.secret).map((item) => ({ category: category.id, item, uses: usesFor(pack, item, null, standing) })))
      .filter(({ uses: { recipients } }) => recipients.includes(recipient.id));
    const purpose = items[0]?.uses.purposes[0];
    const fields = items.filter((one) => purpose !== undefined && one.uses.purposes.includes(purpose)).slice(0, 3).map(({ category, item }) => ({ category, key: item.key }));
    return purpose ? [{ recipient: recipient.id, kind: recipient.kind, purpose, fields }] : [];
  });
}

const rank = ({ recipient }: Use): number => (toldFirst.includes(recipient) ? toldFirst.indexOf(recipient) : toldFirst.length);

/** What was passed on about a person up to `today`: some plain, some promised, one that the law delays, one that it withholds. */
export function sampleDisclosures(pack: Pack, person: SamplePerson, record: Items, today: string, seed: number): Disclosure[] {
  if (person.empty || person.role === 'applicant') return [];
  const random = makeRandom(seed * 31_337 + person.number);
  const known = person.known !== undefined;
  const all = known ? uses(pack, person, record).toSorted((one, other) => rank(one) - rank(other)) : uses(pack, person, record);
  const wanted = Math.min(known ? 8 : 1 + random(4), all.length);
  // The law may hold an entry back for a time, or for good.
  const [delayed, withheld] = known ? [wanted - 2, wanted - 1] : [3, 4];
  return Array.from({ length: wanted }, (_none, place): Disclosure => {
    const use = all[known ? place : (place * 5 + random(all.length)) % all.length]!;
    const on = addDays(today, -(3 + place * 29 + random(20)));
    const said = occasions[use.kind];
    const shownFrom = place === delayed ? addDays(today, 60) : place === withheld ? null : on;
    return { id: `d-${place + 1}`, on, recipient: use.recipient, purpose: use.purpose, fields: use.fields, occasion: said ? english(occasionOf[use.recipient] ?? said.words) : null, promised: said?.promised ?? false, shownFrom };
  });
}

/** What a computer judges, by the use it belongs to. Where a landlord has more than one of these uses, the first counts. */
const assessments: readonly (readonly [use: string, what: Omit<Decision, 'id' | 'on'>])[] = [
  ['assessments', { kind: 'assessment', name: english('Points for the waiting list'), solely: true, inputs: ['What you said about your home', 'What you said about your health'].map(english), outcome: english('45 points'), effect: english('You are in group B of the waiting list.') }],
  ['references', { kind: 'assessment', name: english('Credit score'), solely: false, inputs: ['Your name and date of birth', 'Where you lived before'].map(english), outcome: english('Good'), effect: english('A person looked at it, and we let you the home.') }],
  ['rent', { kind: 'assessment', name: english('How likely a missed rent payment is'), solely: true, inputs: ['Your rent payments in the last 12 months', 'The length of your tenancy'].map(english), outcome: english('Low'), effect: english('We did not call you about rent.') }],
];

/** Assessments and matches about a person, as far as the landlord has such a use. */
export function sampleDecisions(pack: Pack, person: SamplePerson, today: string): Decision[] {
  if (person.role !== 'tenant' || person.empty) return [];
  const has = (use: string) => pack.purposes.some((one) => one.id === use);
  const assessment = assessments.find(([use]) => has(use))?.[1];
  const match: Decision = {
    id: 'm-1', on: addDays(today, -90), kind: 'data-match', name: english('A national check for fraud'), solely: false,
    inputs: ['Your name', 'Your address', 'Your date of birth'].map(english),
    outcome: english('No match'), effect: english('Nothing changed for you.'),
  };
  return [
    ...(assessment && person.number % 3 === 0 ? [{ id: 'a-1', on: addDays(today, -40), ...assessment }] : []),
    ...(has('fraud-checks') && person.number % 3 < 2 ? [match] : []),
  ];
}
