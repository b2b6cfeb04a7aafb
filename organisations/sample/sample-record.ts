import type { ImportResident } from '#contract/import-line.ts';
import { retention } from '#domain/retention/retention.ts';
import { rulesFor } from '../acts/kept-by.ts';
import { standingOf } from '../acts/standing.ts';
import { registerKeys } from '../item-kinds.ts';
import type { Pack, PackCategory, PackItem } from '../pack.ts';
import { itemDates } from './item-dates.ts';
import { itemValue } from './item-value.ts';
import type { SampleRole } from './known-people.ts';
import { makeRandom } from './random.ts';
import type { SamplePerson } from './sample-person.ts';

type Item = ImportResident['items'][number];

/** How many facts of a kind a record has, from–to; one where nothing is said. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  'rent-charged': [12, 12], 'rent-paid': [12, 12], 'charge': [6, 6], 'payment': [6, 6], 'service-charge': [4, 4], 'landlord-statement': [6, 6], 'landlord-property': [2, 2], 'lease': [2, 2], 'buildings-insurance': [2, 2],
  'repair': [3, 6], 'visit-note': [2, 4], 'safety-check': [2, 4], 'damp-report': [0, 2], 'fault-report': [0, 2], 'service-request': [2, 4], 'service-note': [2, 4], 'inspection': [1, 3],
  'contact-summary': [3, 6], 'call-recording': [2, 5], 'email-message': [2, 5], 'letter': [3, 5], 'web-form': [1, 3], 'online-form': [1, 3], 'paper-form': [0, 2], 'complaint': [0, 1], 'rights-request': [0, 1],
  'household-member': [0, 3], 'former-address': [0, 2], 'survey-answer': [1, 3], 'photo': [2, 4], 'cctv': [1, 3], 'body-worn-video': [0, 1], 'emergency-audio': [0, 1],
  'behaviour-report': [0, 1], 'crime-report': [0, 1], 'conviction': [0, 0], 'fraud-case': [0, 0], 'accident-record': [0, 1], 'safeguarding-note': [0, 1], 'invoice': [0, 2], 'cookie': [1, 2], 'viewing': [1, 2],
  'concierge-note': [0, 3], 'case-note': [0, 2], 'sensitive-note': [0, 1], 'court-case': [0, 0], 'research-answer': [0, 1], 'birth-or-death': [0, 1], 'help-offered': [0, 2],
};

/** Categories that only some people are in. */
const onlyFor: Readonly<Record<string, readonly SampleRole[]>> = {
  'leasehold': ['leaseholder'], 'landlord-file': ['landlord'], 'contractor-file': [], 'work': [], 'family-leave': [], 'employees': [], 'enquiries': ['applicant'], 'housing-application': ['applicant', 'tenant'],
};
const ofEverybody = new Set(['about-you', 'contact', 'proof-of-identity', 'contacts-with-us', 'contact-choices', 'equality', 'website', 'services']);
const ofLandlords = new Set([...ofEverybody, 'documents']);

function isIn(category: PackCategory, role: SampleRole): boolean {
  if (role === 'everything') return true;
  const only = onlyFor[category.id];
  if (only) return only.includes(role);
  return role === 'applicant' ? ofEverybody.has(category.id) : role === 'landlord' ? ofLandlords.has(category.id) : true;
}

const notOfOwners = /^(?:rent-(?:charged|paid|account)|benefits|housing-(?:benefit|need)|deposit)$/u;

/** Kinds of which each is about one home. */
const aboutHome = /^(?:address|lease|service-charge|buildings-insurance|joint-owner|subletting|sale-enquiry|landlord-property|landlord-statement|charge|payment|repair|visit-note|safety-check|damp-report)$|-(?:reference|start|end)$/u;

/** Kinds of which an untidy landlord has some that are overdue. */
const untidy = new Set(['call-recording', 'cctv', 'survey-answer', 'contact-summary', 'service-request', 'viewing']);

interface Making {
  readonly pack: Pack;
  readonly person: SamplePerson;
  readonly today: string;
  readonly seed: number;
}

/** One fact; `undefined` where there is nothing to hold, or where the landlord has let it go in time. */
function make({ pack, person, today, seed }: Making, category: PackCategory, item: PackItem, place: number, many: number): Item | undefined {
  // What is shared on a tenancy is the same on both records.
  const random = makeRandom(item.shared ? seed + person.home * 31 + place * 7 + item.key.length : seed * 7919 + person.number * 131 + place * 17 + item.key.length * 3 + category.id.length);
  const value = itemValue(item.key, person, place, random);
  const property = person.homes.length > 1 && aboutHome.test(item.key) ? (person.homes[place % person.homes.length]?.reference ?? null) : null;
  const standing = standingOf(person.homes, pack.categories.flatMap((one) => (isIn(one, person.role) ? [one.id] : [])));
  // Where the notice does not say how long, a fact has its usual dates, and no time that runs.
  const [said] = rulesFor(pack, item, property, standing);
  const rule = said ?? pack.retention.find((one) => one.id === item.retention);
  if (!value || !rule) return undefined;
  const overdue = (person.number % 4 === 0 || person.role === 'applicant') && many > 1 && place >= many - 2 && untidy.has(item.key);
  const dates = itemDates(item.key, rule, person, { place, many, today, random, overdue });
  // Of what is overdue, the older of two is held, as an open case would; the other waits to be deleted.
  const held = (overdue && place === many - 2) || (random(40) === 0 && !item.shared);
  const hold = held ? (pack.holds[random(pack.holds.length)]?.id ?? null) : null;
  const { status } = retention({ rule, startedOn: dates.retentionStartedOn, today, bornOn: person.born });
  if (status === 'ended' && !overdue) return undefined;
  return {
    id: `${category.id}-${item.key}${place === 0 ? '' : `-${place + 1}`}`, category: category.id, key: item.key, value, source: item.dataSources[random(3) > 0 ? 0 : random(item.dataSources.length)] ?? '',
    collectedOn: dates.collectedOn, retentionStartedOn: said ? dates.retentionStartedOn : null, hold, ...(property !== null && { property }),
  };
}

/** Kinds of which there may be any number. */
const repeatable = (item: PackItem) => (counts[item.key]?.[1] ?? 0) > 1 && item.key !== 'lease' && !item.key.startsWith('landlord-property');

/** Everything held about the person: the same for the same pack, person, day and seed. `most` ends an ordinary record early. */
export function sampleRecord(making: Making, most: number | null): Item[] {
  const { pack, person, seed } = making;
  if (person.empty) return [];
  const whole = person.known !== undefined || person.role === 'everything';
  const chance = makeRandom(seed * 104_729 + person.number);
  const owner = person.role === 'leaseholder' || person.role === 'landlord';
  const kinds = pack.categories.filter((category) => isIn(category, person.role)).flatMap((category) => category.items.flatMap((item) => {
    if (owner && notOfOwners.test(item.key)) return [];
    // Nobody but the person puts these on record.
    if (registerKeys.includes(item.key)) return [];
    // Who has said yes to news is on no list of those who want none.
    if (person.known === 'tenant' && item.key === 'no-marketing') return [];
    const [least, greatest] = counts[item.key] ?? [1, 1];
    const perHome = item.key === 'address' || /-(?:reference|start|end)$/u.test(item.key) ? Math.max(1, person.homes.length) : 1;
    const drawn = least + chance(greatest - least + 1);
    // Drawn like all others, and not held: what their income is, nobody asks who owns their home.
    if (owner && item.key === 'income') return [];
    const wanted = whole ? Math.max(1, drawn) : chance(3) > 0 || item.shared ? drawn : 0;
    return [{ category, item, many: Math.max(wanted, wanted > 0 ? perHome : 0) }];
  }));
  const several = kinds.filter(({ item }) => repeatable(item));
  const extra = person.fillTo === null ? 0 : Math.ceil((person.fillTo - kinds.reduce((sum, one) => sum + one.many, 0)) / Math.max(1, several.length) * 1.3);
  const items = kinds.flatMap(({ category, item, many }) => {
    const all = many + (repeatable(item) ? Math.max(0, extra) : 0);
    return Array.from({ length: all }, (_none, place) => make(making, category, item, place, all)).filter((one) => one !== undefined);
  });
  return shortened(items, person.fillTo ?? most);
}

/** Cuts a record to a length by letting go of the last of the kinds that have most. */
function shortened(items: readonly Item[], length: number | null): Item[] {
  if (length === null || items.length <= length) return [...items];
  const order = new Map<Item, number>();
  const seen = new Map<string, number>();
  for (const item of items) {
    const place = seen.get(item.key) ?? 0;
    seen.set(item.key, place + 1);
    order.set(item, place);
  }
  const kept = new Set(items.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)).slice(0, length));
  return items.filter((one) => kept.has(one));
}
