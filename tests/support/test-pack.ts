import { registerKeys } from '#organisations/item-kinds.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Vocabularies } from '#organisations/words.ts';

const fact = { fact: { from: 'made-up', sure: 'sample' as const } };
const contact = { role: 'office', phone: '01632 960000', email: null, post: ['1 Sample Street'], counter: null, hours: null, web: null, ...fact };

/** The smallest pack with one of everything that the cases speak of. Everything in it is made up. */
export const testPack: Pack = {
  organisation: {
    id: 'testers', name: 'Testers Homes', kind: 'private-registered-provider', region: 'england-and-wales', registration: null, sample: true, colour: '#2f5d62',
    contacts: [contact], regulator: { name: 'Regulator', contact }, ombudsman: null, languages: ['en'], formats: ['standard'], exitTo: 'https://example.org/', senderNames: ['Message service', 'Post room'], ...fact,
  },
  sources: [{ id: 'made-up', title: 'Made up for tests', date: null, kind: 'sample' }],
  categories: [
    {
      id: 'identity', dataClass: 'ordinary', ...fact,
      items: [
        { key: 'name', dataClass: 'ordinary', sensitive: false, secret: false, shared: false, purposes: ['tenancy'], recipients: ['contractor'], dataSources: ['you'], retention: 'six-years' },
        { key: 'password', dataClass: 'ordinary', sensitive: true, secret: true, shared: false, purposes: ['tenancy'], recipients: [], dataSources: ['you'], retention: 'six-years' },
      ],
    },
    {
      id: 'health', dataClass: 'special-category', ...fact,
      items: [{ key: 'health-need', dataClass: 'special-category', sensitive: true, secret: false, shared: false, purposes: ['tenancy'], recipients: [], dataSources: ['you'], retention: 'six-years' }],
    },
    {
      id: 'emergency-help', dataClass: 'special-category', ...fact,
      items: registerKeys.map((key) => ({ key, dataClass: 'special-category' as const, sensitive: true, secret: false, shared: false, purposes: ['emergency-help'], recipients: [], dataSources: ['you'], retention: 'six-years' })),
    },
    {
      id: 'equality', dataClass: 'special-category', meantFor: { tenures: ['tenancy', 'licence', 'former'] }, ...fact,
      items: [{ key: 'ethnic-background', dataClass: 'special-category', sensitive: true, secret: false, shared: false, purposes: ['equality'], recipients: [], dataSources: ['you'], retention: 'six-years' }],
    },
  ],
  purposes: [
    { id: 'emergency-help', basis: { code: 'consent', article: 'Art. 6(1)(a)', condition: 'Art. 9(2)(a)' }, marketing: false, toldWhereAsked: true, ...fact },
    { id: 'equality', basis: { code: 'legitimate-interests', article: 'Art. 6(1)(f)', condition: 'Art. 9(2)(g); DPA 2018 Sch. 1 para. 8' }, marketing: false, ...fact },
    { id: 'tenancy', basis: { code: 'contract', article: 'Art. 6(1)(b)', condition: null }, marketing: false, otherwise: [{ tenure: 'leasehold', told: 'lease' }, { category: 'health', told: 'tenancy' }], ...fact },
    { id: 'lease', basis: { code: 'contract', article: 'Art. 6(1)(b)', condition: null }, marketing: false, ...fact },
    { id: 'news', basis: { code: 'consent', article: 'Art. 6(1)(a)', condition: null }, marketing: true, ...fact },
    { id: 'referral', basis: { code: 'consent', article: 'Art. 6(1)(a)', condition: null }, marketing: false, ...fact },
    { id: 'website-counts', basis: { code: 'consent', article: 'Art. 6(1)(a)', condition: null }, marketing: false, ...fact },
  ],
  recipients: [{ id: 'contractor', kind: 'processor', denied: false, abroad: false, ...fact }],
  retention: [
    { id: 'six-years', period: 'P6Y', startEvent: 'tenancy-end', until: null, otherwise: [{ tenure: 'leasehold', rule: 'after-sale' }], ...fact },
    { id: 'after-sale', period: 'P6Y', startEvent: 'lease-end', until: null, ...fact },
  ],
  choices: [
    { purpose: 'news', notice: 'privacy', channels: [{ channel: 'text', basis: 'consent' }, { channel: 'post', basis: 'objection-only' }], ...fact },
    { purpose: 'referral', notice: 'privacy', channels: [{ channel: 'use', basis: 'consent' }], ...fact },
    { purpose: 'website-counts', notice: 'privacy', channels: [], takenBackAt: { website: 'https://example.org/cookies', ...fact }, ...fact },
    { purpose: 'emergency-help', notice: 'privacy', channels: [], ...fact },
  ],
  recordings: [],
  requests: [{ kind: 'access', routes: ['portal', 'phone'], ...fact }, { kind: 'recordings', routes: ['portal', 'phone'], ...fact }, { kind: 'information', routes: ['portal', 'phone'], ...fact }],
  dataSources: [{ id: 'you', ...fact }],
  holds: [{ id: 'open-case', ...fact }],
  support: { category: 'emergency-help', purpose: 'emergency-help', reviewAfter: 'P6M', equality: { category: 'equality', purpose: 'equality' }, ...fact },
  notices: [{ id: 'privacy', versions: [{ version: 'v1', from: '2026-01-01', languages: [{ language: 'en', madeFrom: 'v1', draft: false }], sections: [
    { id: 'what-we-hold', categories: 'all', uses: 'all', recipients: 'all' },
    { id: 'your-choices', choices: 'all' },
  ] }], ...fact }],
  easy: {},
  texts: { 'privacy/v1/en': { title: 'Privacy', summary: 'Short', whole: '## What we hold\n\nFacts.\n\n## Your choices\n\nYours.' } },
  words: {},
};

/** A vocabulary that has a word for every key: the key itself. */
export const testVocabularies: Vocabularies = { en: new Proxy<Record<string, string>>({}, { get: (_all, key) => String(key) }) };
