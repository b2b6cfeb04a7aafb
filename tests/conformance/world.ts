import type { ChoiceWay } from '#contract/choice-words.ts';
import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import type { Pack } from '#organisations/pack.ts';
import type { World } from './harness.ts';

/** The moment every case begins at: a Monday morning. */
export const worldNow = '2026-11-23T09:00:00.000Z';

function oneOf<T>(list: readonly T[], what: string, fits: (one: T) => boolean = () => true): T {
  const found = list.find(fits);
  if (found === undefined) throw new Error(`the pack has no ${what}`);
  return found;
}

/** Ids of the pack that the cases speak of. */
export interface WorldPack {
  readonly category: string;
  readonly sensitiveCategory: string;
  readonly purpose: string;
  readonly channel: ChoiceWay;
  readonly noticeVersion: string;
  readonly notice: string;
}

/** Finds in a pack what the cases need, so that they fit any organisation. */
export function worldPack(pack: Pack): WorldPack {
  const choice = oneOf(pack.choices, 'consent by text or e-mail', (one) => one.channels.some((way) => way.basis === 'consent'));
  const notice = oneOf(pack.notices, 'notice of the choice', (one) => one.id === choice.notice);
  return {
    category: oneOf(pack.categories, 'ordinary category', (one) => one.items.some((item) => !item.sensitive && !item.secret)).id,
    sensitiveCategory: oneOf(pack.categories, 'sensitive category', (one) => one.items.some((item) => item.sensitive && !item.secret)).id,
    purpose: choice.purpose,
    channel: oneOf(choice.channels, 'consent channel', (way) => way.basis === 'consent').channel,
    noticeVersion: notice.versions.at(-1)?.version ?? 'v1',
    notice: notice.id,
  };
}

const tenancy = 'T-1001';

/** Two joint tenants with a record each, a stranger without one, and a person nobody can write to. */
export const people = {
  tenant: { portalReference: 'KTENANTA2', dateOfBirth: '1980-02-29' },
  jointTenant: { portalReference: 'KJQXNTTN3', dateOfBirth: '1982-07-01' },
  stranger: { portalReference: 'KSTRANGE4', dateOfBirth: '1975-12-25' },
  hidden: { portalReference: 'KHQDDENT6', dateOfBirth: '1991-04-17' },
  noContact: { portalReference: 'KNQCQNTA5', dateOfBirth: '1950-01-31' },
} as const;

function resident(person: { portalReference: string; dateOfBirth: string }, name: string, more: Partial<ImportResident>): ImportResident {
  return {
    type: 'resident', ...person, name, language: 'en', tenancies: [], addressHidden: false, items: [], choices: [], requests: [],
    contactPoints: [{ kind: 'email', value: `${person.portalReference.toLowerCase()}@example.org`, verified: true }],
    ...more,
  };
}

function itemsFrom(pack: Pack, own: string): ImportResident['items'] {
  return pack.categories.flatMap((category) => category.items.map((item) => ({
    id: `${category.id}-${item.key}`, category: category.id, key: item.key, value: { kind: 'text' as const, text: `${own} ${item.key}` },
    source: item.dataSources[0]!, collectedOn: '2024-05-01', retentionStartedOn: null, hold: null,
  })));
}

/** Sixty entries that may be known, one delayed and one withheld. */
function ledger(pack: Pack): Pick<ImportResident, 'disclosures' | 'decisions'> {
  const category = oneOf(pack.categories, 'category whose facts are passed on', (one) => one.items.some((item) => item.recipients.length > 0));
  const item = oneOf(category.items, 'item that is passed on', (one) => one.recipients.length > 0);
  const dayOf = (number: number) => `2026-${String(1 + (number % 10)).padStart(2, '0')}-1${number % 7}`;
  const entry = (number: number, occasion: string, shownFrom?: string | null) => ({
    id: `d-${number}`, on: dayOf(number), recipient: item.recipients[0]!, purpose: item.purposes[0]!, fields: [{ category: category.id, key: item.key }],
    occasion: { text: occasion, language: 'en' }, promised: occasion === 'promised' || occasion === 'withheld',
    shownFrom: shownFrom === undefined ? dayOf(number) : shownFrom,
  });
  const plain = Array.from({ length: 60 }, (_none, number) => entry(number, number === 7 ? 'promised' : 'plain'));
  const words = (text: string) => ({ text, language: 'en' });
  return {
    disclosures: [...plain, entry(60, 'delayed', '2026-12-01'), entry(61, 'withheld', null)],
    decisions: [
      { id: 'm', on: '2026-05-05', kind: 'data-match', name: words('A match'), solely: false, inputs: [words('Your name')], outcome: words('None'), effect: words('Nothing') },
      { id: 'a', on: '2026-09-09', kind: 'assessment', name: words('A score'), solely: true, inputs: [words('Your payments')], outcome: words('Low'), effect: words('No call') },
    ],
  };
}

/** The world every case begins in. Words of one person never occur in another's record, so that a leak can be seen. */
export function makeWorld(pack: Pack): World {
  const { purpose, channel, noticeVersion } = worldPack(pack);
  const given = { purposeId: purpose, channel, kind: 'agree' as const, at: '2025-03-01T10:00:00.000Z', noticeVersion, language: 'en' };
  const lines: ImportLine[] = [
    { type: 'tenancy', reference: tenancy, address: ['1 Sample Street', 'Sampleton'], tenure: 'tenancy', startedOn: '2020-04-06', endedOn: null },
    resident(people.tenant, 'Zoë Ní Bhriain', { tenancies: [tenancy], items: itemsFrom(pack, 'tenant-only'), choices: [given], ...ledger(pack) }),
    resident(people.jointTenant, 'محمد اقبال', { tenancies: [tenancy], items: itemsFrom(pack, 'joint-only') }),
    resident(people.stranger, 'Łucja Wiśniewska', {}),
    resident(people.hidden, 'Ірина Коваль', { addressHidden: true, items: itemsFrom(pack, 'hidden-only') }),
    resident(people.noContact, 'Dilwyn Prys', { contactPoints: [] }),
  ];
  return { now: worldNow, lines };
}
