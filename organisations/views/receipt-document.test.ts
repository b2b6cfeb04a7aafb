import { describe, expect, it } from 'vitest';
import { organisationsHere, readPack, readVocabularies } from '#server/packs/read-pack.ts';
import { wordsFor } from '../words.ts';
import { newestVersion } from './choice-view.ts';
import { receiptDocument } from './receipt-document.ts';

const vocabularies = readVocabularies();
const at = '2026-11-22T10:00:00.000Z';

/** Recipients and times of the process that a receipt's document is about. */
function processOf(organisation: string, purposeId: string) {
  const pack = readPack(organisation);
  const choice = pack.choices.find((one) => one.purpose === purposeId)!;
  const document = receiptDocument({
    id: 'bd5e2f0e-6f4b-4f0e-9a52-3d1f6a3c1a11', code: 'AAAA-BBBB', entryId: 'c', receivedAt: at, organisation: { id: pack.organisation.id, name: pack.organisation.name }, auditHead: 'head',
    subject: 'choice', purposeId, channel: choice.channels.at(0)!.channel, decision: 'agree', state: 'given', effectiveAt: at, decidedAt: at, shownIn: 'en',
    notice: { id: choice.notice, version: newestVersion(pack, choice.notice) },
  }, { pack, words: wordsFor(pack, vocabularies, 'en'), publicOrigin: 'https://portal.example.org', subjectId: 'somebody' });
  return (document['dpv:hasRecordOfActivity'] as { 'dpv:hasProcess': { 'dpv:hasRecipient': Record<string, unknown>[]; 'dpv:hasStorageCondition': Record<string, unknown>[] } })['dpv:hasProcess'];
}
const rented = { 'keyholder:tenure': ['tenancy', 'licence', 'former'] };
const others = { 'keyholder:holdsFor': 'keyholder:others', 'dct:identifier': 'not-said' };

describe.each(organisationsHere())('a receipt of %s', (organisation) => {
  const pack = readPack(organisation);
  const chosen = pack.choices.filter((one) => one.channels.length > 0).map((one) => one.purpose);

  it.each(chosen)('names whoever gets the facts: %s', (purpose) => {
    const getting = new Set(pack.categories.flatMap((category) => category.items).filter((item) => item.purposes.includes(purpose)).flatMap((item) => item.recipients));
    expect(new Set(processOf(organisation, purpose)['dpv:hasRecipient'].map((one) => one['dct:identifier']))).toEqual(getting);
  });
});

it('who gets a health need because of a home is named, and for whom', () => {
  const [landlord, contractors] = processOf('mavor', 'adaptations')['dpv:hasRecipient'];
  expect(landlord).toMatchObject({ 'dct:identifier': 'landlord', 'keyholder:holdsFor': rented });
  expect(contractors).toEqual({
    '@type': 'dpv:Recipient', 'dct:identifier': 'contractors', 'keyholder:holdsFor': rented,
    'keyholder:otherwise': [
      { 'keyholder:holdsFor': { 'keyholder:tenure': ['leasehold'] }, 'dct:identifier': 'contractors' },
      ...['tenancy', 'repairs', 'landlord-file'].map((category) => ({ 'keyholder:holdsFor': { 'keyholder:category': category }, 'dct:identifier': 'contractors' })), others,
    ],
  });
});

it('what holds for who is nothing else is not told of everybody with such facts, and a tenure is no kind of facts', () => {
  const rule = processOf('mavor', 'adaptations')['dpv:hasStorageCondition'].find((one) => one['dct:identifier'] === 'six-years-after-tenancy');
  expect(rule?.['keyholder:holdsFor']).toEqual(rented);
  expect(rule?.['keyholder:otherwise']).toEqual(expect.arrayContaining([
    { 'keyholder:holdsFor': { 'keyholder:category': 'enquiries', 'keyholder:alone': true }, 'dct:identifier': 'one-month-after-enquiry' },
    { 'keyholder:holdsFor': { 'keyholder:category': 'tenancy' }, 'dct:identifier': 'six-years-after-tenancy' }, others,
  ]));
});
