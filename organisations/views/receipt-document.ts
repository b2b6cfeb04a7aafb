import type { ChoiceState } from '#contract/choice-words.ts';
import { choiceLaw } from '#domain/choices/basis-law.ts';
import { notSaid } from '../acts/kept-by.ts';
import { isAlone, rentedTenures, type Told } from '../acts/standing.ts';
import type { Pack, PackItem, PackRetention } from '../pack.ts';
import type { Words } from '../words.ts';
import { offeredBasis } from './choice-view.ts';
import { type ReceiptFacts, receiptView } from './receipt-view.ts';

type ChoiceFacts = Extract<ReceiptFacts, { subject: 'choice' }>;
type Node = Readonly<Record<string, unknown>>;

/** What a receipt's document is made from. */
export interface DocumentContext {
  readonly pack: Pack;
  /** Words of the language that the person saw. */
  readonly words: Words;
  /** Address of the portal, without a slash at the end. */
  readonly publicOrigin: string;
  /** Opaque id of the person on the landlord's record. */
  readonly subjectId: string;
}

/** Terms of the Data Privacy Vocabulary, Dublin Core, and our own. The vocabulary has no terms for UK law: those are ours, and say so. */
const vocabularies = { dpv: 'https://w3id.org/dpv#', dct: 'http://purl.org/dc/terms/', loc: 'https://w3id.org/dpv/loc#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', keyholder: 'urn:keyholder:receipt:' };
const ownTerms = 'Terms that begin with "keyholder:" are our own. The Data Privacy Vocabulary has none for the law of the United Kingdom, nor for the acts of this portal.';

const consentStatus: Readonly<Record<ChoiceState, string>> = {
  'not-asked': 'dpv:ConsentUnknown', 'asked': 'dpv:ConsentRequested', 'deferred': 'dpv:ConsentRequestDeferred', 'given': 'dpv:ConsentGiven', 'refused': 'dpv:ConsentRefused',
  'withdrawn': 'dpv:ConsentWithdrawn', 'expired': 'dpv:ConsentExpired', 'invalidated': 'dpv:ConsentInvalidated',
};
const rights = ['Art. 7(3)', 'Art. 15', 'Art. 16', 'Art. 17', 'Art. 18', 'Art. 20', 'Art. 21'];

function controllerOf(pack: Pack): Node {
  const { id, name, contacts } = pack.organisation;
  const reach = contacts.flatMap(({ phone, email, web }) => [phone, email, web].filter((one) => one !== null));
  const address = contacts.find(({ post }) => post !== null)?.post;
  return { '@type': ['dpv:Organisation', 'dpv:DataController'], 'dct:identifier': id, 'dpv:hasName': name, ...(address && { 'dpv:hasAddress': address.join(', ') }), 'dpv:hasContact': reach };
}

/** Whom something is about that is for people who rent or did, and what is said of others; `not-said` where the notice does not say, as of whoever is not named. */
const holding = (otherwise: Told['otherwise']): Node => (otherwise ? { 'keyholder:holdsFor': { 'keyholder:tenure': rentedTenures }, 'keyholder:otherwise': [
  ...otherwise.map((one) => ({
    'keyholder:holdsFor': 'tenure' in one ? { 'keyholder:tenure': [one.tenure] } : { 'keyholder:category': one.category, ...(isAlone(one) && { 'keyholder:alone': true }) },
    'dct:identifier': one.told ?? notSaid,
  })),
  { 'keyholder:holdsFor': 'keyholder:others', 'dct:identifier': notSaid },
] } : {});

/**
 * How long the facts are kept. A receipt is written where nobody may read how its person stands with the landlord, so a rule that is about people with a tenancy says so,
 * and which rule holds for whom else.
 */
function storageOf({ retention }: Pack, kinds: readonly Pick<PackItem, 'retention' | 'otherwise'>[]): Node[] {
  const nodeOf = ({ id, period, startEvent, until }: PackRetention, otherwise: PackItem['otherwise']): Node => ({
    '@type': 'dpv:StorageDuration', 'dct:identifier': id, 'dpv:hasDuration': period ?? { '@type': 'dpv:UntilEventDuration', 'rdf:value': until }, 'keyholder:startsWith': startEvent,
    ...holding(otherwise?.map((one) => ({ ...one, told: one.rule }))),
  });
  const nodes = retention.flatMap((rule) => [
    ...kinds.filter((one) => one.retention === rule.id).map((one) => nodeOf(rule, one.otherwise ?? rule.otherwise)),
    ...(kinds.some((one) => (one.otherwise ?? retention.find(({ id }) => id === one.retention)?.otherwise)?.some((other) => other.rule === rule.id && rule.id !== one.retention)) ? [nodeOf(rule, undefined)] : []),
  ]);
  return nodes.filter((one, place) => nodes.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === place);
}

/** The record of one choice: the processing fields of ISO/IEC TS 27560, then its event. */
function recordOf(facts: ChoiceFacts, { pack, words, publicOrigin, subjectId }: DocumentContext): Node {
  const { purposeId, channel, shownIn, state, notice } = facts;
  const purpose = pack.purposes.find(({ id }) => id === purposeId);
  const basis = offeredBasis(pack, purposeId, channel) ?? 'not-a-choice';
  const items = pack.categories.flatMap((category) => category.items.filter((item) => item.purposes.includes(purposeId)).map((item) => ({ category: category.id, item })));
  const name = words(`purpose.${purposeId}.name`);
  const description = words(`purpose.${purposeId}.description`);
  const event = {
    'dpv:isIndicatedBy': { '@type': 'dpv:DataSubject', 'dct:identifier': subjectId }, 'dpv:isIndicatedAtTime': facts.effectiveAt, 'dpv:hasIndicationMethod': `keyholder:${facts.decision}`,
    'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'the next decision' }, 'keyholder:decidedAt': facts.decidedAt, 'keyholder:receivedAt': facts.receivedAt,
  };
  return {
    '@type': basis === 'consent' ? 'dpv:ConsentRecord' : 'keyholder:ChoiceRecord',
    ...(basis === 'consent' && { 'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record' }),
    'dct:identifier': facts.id,
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': subjectId },
    'dpv:hasNotice': { '@type': 'dpv:PrivacyNotice', '@id': `${publicOrigin}/${shownIn}/notices/${notice.id}/${notice.version}`, 'dct:hasVersion': notice.version, 'dct:language': shownIn },
    'dct:language': shownIn,
    'dpv:hasProcess': {
      '@type': 'dpv:Process',
      'dpv:hasPurpose': {
        '@type': purpose?.marketing ? 'dpv:DirectMarketing' : 'dpv:Purpose', 'dct:identifier': purposeId,
        'dct:title': { '@value': name.text, '@language': name.language }, 'dct:description': { '@value': description.text, '@language': description.language },
      },
      'dpv:hasPersonalData': items.map(({ category, item }) => ({ '@type': item.dataClass === 'special-category' ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData', 'dct:identifier': `${category}/${item.key}` })),
      // Whoever gets facts because of a home gets those that can be chosen too: which adaptations it needs. So they are named, and for whom.
      'dpv:hasRecipient': [...new Set(items.flatMap(({ item }) => item.recipients))].map((id) => Object.assign({ '@type': 'dpv:Recipient', 'dct:identifier': id }, holding(pack.recipients.find((one) => one.id === id)?.otherwise))),
      'dpv:hasStorageCondition': [
        // The landlord's notice names no place but the country; recipients abroad are marked in it.
        { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': 'loc:GB' },
        ...storageOf(pack, purpose?.retention?.map((retention) => ({ retention })) ?? items.map(({ item }) => item)),
      ],
      'keyholder:channel': channel,
    },
    'dpv:hasLegalBasis': basis === 'consent' ? 'dpv:ExpressedConsent' : 'dpv:LegitimateInterest',
    'keyholder:basis': basis,
    'keyholder:law': choiceLaw(basis, channel, purpose?.marketing ?? false),
    'dpv:hasJurisdiction': 'loc:GB',
    'keyholder:region': pack.organisation.region,
    'dpv:hasConsentControl': { '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'], 'dpv:isExercisedAt': `${publicOrigin}/${shownIn}/choices/${purposeId}` },
    'dpv:hasRight': rights.map((article) => ({ '@type': 'dpv:DataSubjectRight', 'keyholder:article': `UK GDPR ${article}`, 'dpv:isExercisedAt': `${publicOrigin}/${shownIn}/help` })),
    'dpv:hasAuthority': { '@type': 'dpv:Authority', 'dpv:hasName': pack.organisation.regulator.name },
    ...(basis === 'consent'
      ? { 'dpv:hasConsentStatus': { '@type': [consentStatus[state], 'dpv:ExpressedConsent'], ...event } }
      : { 'keyholder:hasChoiceStatus': { '@type': `keyholder:${state}`, ...event } }),
  };
}

/**
 * The document of a receipt: JSON-LD with the fields of ISO/IEC TS 27560:2023 through the W3C Data Privacy Vocabulary (guide of 1 August 2024), and our own terms for what it lacks.
 * The order of its fields is part of it: what is signed is its text.
 */
export function receiptDocument(facts: ReceiptFacts, context: DocumentContext): Node {
  const consent = facts.subject === 'choice' && offeredBasis(context.pack, facts.purposeId, facts.channel) === 'consent';
  return {
    '@context': vocabularies,
    '@id': `urn:uuid:${facts.id}`,
    '@type': consent ? 'dpv:ConsentReceipt' : 'keyholder:Receipt',
    ...(consent && { 'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt' }),
    'dct:identifier': facts.id,
    'dct:created': facts.receivedAt,
    'dpv:hasDataController': controllerOf(context.pack),
    ...(facts.subject === 'choice' && { 'dpv:hasRecordOfActivity': recordOf(facts, context) }),
    'keyholder:note': ownTerms,
    'keyholder:receipt': receiptView(facts, context.words),
  };
}
