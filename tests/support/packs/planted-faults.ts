import type { RuleName } from '#organisations/lint/finding.ts';
import { add, both, drop, type Plant, say, set } from './plant.ts';

/** A fault to plant in the pack of Amplius, and where the linter must find it. */
export interface PlantedFault {
  readonly rule: RuleName;
  readonly what: string;
  readonly plant: Plant;
  readonly file: string;
  readonly field: string;
}

const sample = { from: 'sample-facts', sure: 'sample' };
const privacy = 'notices/privacy/v2/en.md';
const versions = 'notices/privacy/notice.json';
const uses = 'whole, "Why we use it, what makes it lawful, and how long we keep it"';
const fault = (rule: RuleName, what: string, plant: Plant, file: string, field: string): PlantedFault => ({ rule, what, plant, file, field });
const long = (words: number) => `${Array.from({ length: words }, () => 'so').join(' ')}.`;

/** At least one for every rule. */
export const plantedFaults: readonly PlantedFault[] = [
  fault('shape', 'an item without a purpose', set('categories.json', ['money', 'items', 'income', 'purposes'], []), 'categories.json', 'money.items.income.purposes'),
  fault('shape', 'an item without a retention rule', set('categories.json', ['money', 'items', 'income', 'retention'], undefined), 'categories.json', 'money.items.income.retention'),
  fault('shape', 'a purpose without a basis', set('purposes.json', ['rent', 'basis'], undefined), 'purposes.json', 'rent.basis'),
  fault('shape', 'a recording without a time', set('recordings.json', ['calls', 'overwrittenAfter'], undefined), 'recordings.json', 'calls.overwrittenAfter'),
  fault('shape', 'a retention rule that is not there', set('categories.json', ['money', 'items', 'income', 'retention'], 'for-ever'), 'categories.json', 'money.income.retention'),
  fault('shape', 'an English notice that ends with its summary', say(privacy, /\n---\n[\s\S]*/u, '\n'), privacy, 'text'),
  fault('shape', 'a field that is none', set('holds.json', ['open-case', 'colour'], 'red'), 'holds.json', 'open-case.colour'),
  fault('basis-article', 'a basis with the article of another', set('purposes.json', ['rent', 'basis', 'article'], 'Art. 6(1)(f)'), 'purposes.json', 'rent.basis.article'),
  fault('condition-missing', 'health data on a bare basis', set('purposes.json', ['care-support', 'basis', 'condition'], null), 'categories.json', 'support.health-need.purposes'),
  fault('condition-missing', 'criminal data with a condition for health only', set('purposes.json', ['anti-social-behaviour', 'basis', 'condition'], 'Art. 9(2)(g)'), 'categories.json', 'behaviour.conviction.purposes'),
  fault('condition-too-narrow', 'a union under the rule for equality', set('purposes.json', ['equality', 'basis', 'condition'], 'Art. 9(2)(g); DPA 2018 Sch. 1 para. 8'), 'categories.json', 'equality.trade-union.purposes'),
  fault('not-covered', 'a religion that lies open', set('categories.json', ['equality', 'items', 'religion-or-belief', 'sensitive'], false), 'categories.json', 'equality.religion-or-belief.sensitive'),
  fault('category-class', 'crime called special', set('categories.json', ['behaviour', 'dataClass'], 'special-category'), 'categories.json', 'behaviour.dataClass'),
  fault('shared-too-much', 'a support plan shown to joint tenants', set('categories.json', ['support', 'items', 'support-plan', 'shared'], true), 'categories.json', 'support.support-plan.shared'),
  fault('denied-recipient', 'a name given to buyers of lists', add('categories.json', ['about-you', 'items', 'name', 'recipients'], 'list-buyers'), 'categories.json', 'about-you.name.recipients'),
  fault('recipient-unused', 'a recipient who gets nothing', add('recipients.json', [], { id: 'probation', kind: 'public-body', denied: false, abroad: false, fact: sample }), 'recipients.json', 'probation'),
  fault('retention-endless', 'a rule with no end', set('retention.json', ['one-year-after-call', 'period'], null), 'retention.json', 'one-year-after-call.period'),
  fault('retention-missing', 'a purpose that nothing is held for', both(set('categories.json', ['contact', 'items', 'phone', 'purposes'], ['tenancy']), set('categories.json', ['contact', 'items', 'email', 'purposes'], ['tenancy'])), 'purposes.json', 'own-services.retention'),
  fault('channel-needs-consent', 'e-mail news unless people object', set('choices.json', ['news', 'channels', 'email', 'basis'], 'objection-only'), 'choices.json', 'news.email'),
  fault('channel-needs-consent', 'surveys by text unless people object', set('choices.json', ['surveys', 'channels', 'text', 'basis'], 'objection-only'), 'choices.json', 'surveys.text'),
  fault('channel-needs-consent', 'a use as a whole unless people object', set('choices.json', ['surveys', 'channels'], [{ channel: 'use', basis: 'objection-only' }]), 'choices.json', 'surveys.use'),
  fault('marketing-without-choice', 'marketing that nobody can stop', drop('choices.json', [], 'own-services'), 'choices.json', 'own-services'),
  fault('marketing-without-choice', 'marketing with no switch to stop it', set('choices.json', ['own-services', 'channels'], []), 'choices.json', 'own-services.channels'),
  fault('marketing-without-choice', 'marketing by post as no choice', set('choices.json', ['news', 'channels', 'post', 'basis'], 'not-a-choice'), 'choices.json', 'news.post'),
  fault('consent-without-choice', 'a yes that cannot be taken back', drop('choices.json', [], 'surveys'), 'choices.json', 'surveys'),
  fault('consent-without-choice', 'a yes with no switch to take it back', set('choices.json', ['surveys', 'channels'], []), 'choices.json', 'surveys.channels'),
  fault('consent-without-choice', 'a yes whose switches are none', set('choices.json', ['surveys', 'channels'], [{ channel: 'use', basis: 'not-a-choice' }]), 'choices.json', 'surveys.channels'),
  fault('objection-not-offered', 'a use that nobody reads they can object to', drop('choices.json', [], 'caller-check'), 'choices.json', 'caller-check'),
  fault('objection-not-offered', 'a use that no fact is held for and nobody reads they can object to', add('purposes.json', [], { id: 'archives', basis: { code: 'public-task', article: 'Art. 6(1)(e)', condition: null }, marketing: false, fact: sample }), 'choices.json', 'archives'),
  fault('consent-without-choice', 'an explicit yes beside another basis that cannot be taken back', set('purposes.json', ['care-support', 'basis', 'condition'], 'Art. 9(2)(a)'), 'choices.json', 'care-support'),
  fault('register-not-apart', 'an emergency register used for marketing', set('purposes.json', ['emergency-help', 'marketing'], true), 'purposes.json', 'emergency-help'),
  fault('register-not-apart', 'words for an emergency used to run the tenancy', add('categories.json', ['emergency-help', 'items', 'emergency-words', 'purposes'], 'care-support'), 'categories.json', 'emergency-help.emergency-words.purposes'),
  fault('told-nowhere', 'a use that no row and no page tells of', set('purposes.json', ['surveys', 'toldWhereAsked'], true), 'purposes.json', 'surveys.toldWhereAsked'),
  fault('soft-opt-in-misused', 'soft opt-in for a survey', set('choices.json', ['surveys', 'channels', 'email', 'basis'], 'soft-opt-in'), 'choices.json', 'surveys.email'),
  fault('overwrite-time-missing', 'a time of no days', set('recordings.json', ['calls', 'overwrittenAfter'], 'P'), 'recordings.json', 'calls.overwrittenAfter'),
  fault('overwrite-time-differs', 'footage kept longer than its rule', set('recordings.json', ['estate-cctv', 'overwrittenAfter'], 'P60D'), 'recordings.json', 'estate-cctv.overwrittenAfter'),
  fault('sign-address-missing', 'cameras without a sign', set('recordings.json', ['estate-cctv', 'sites'], []), 'recordings.json', 'estate-cctv.sites'),
  fault('sign-address-twice', 'two signs that lead to one page', set('recordings.json', ['calls', 'sites'], [{ id: 'office', name: 'Office line' }]), 'recordings.json', 'calls.sites.office'),
  fault('right-missing', 'no way to take facts along', drop('requests.json', [], 'portability'), 'requests.json', 'portability'),
  fault('right-missing', 'no way to ask in own words', drop('requests.json', [], 'something-else'), 'requests.json', 'something-else'),
  fault('right-missing', 'no way to stop sharing', drop('requests.json', [], 'sharing'), 'requests.json', 'sharing'),
  fault('right-missing', 'cameras, but no way to ask for footage', drop('requests.json', [], 'recordings'), 'requests.json', 'recordings'),
  fault('right-not-given', 'a letting agent under a law for landlords', set('organisation.json', ['kind'], 'letting-agent'), 'requests.json', 'information'),
  fault('route-missing', 'access in writing only', set('requests.json', ['access', 'routes'], ['post', 'email']), 'requests.json', 'access.routes'),
  fault('contact-missing', 'nobody on the phone', set('organisation.json', ['contacts', 0, 'phone'], null), 'organisation.json', 'contacts.*.phone'),
  fault('sender-tells', 'a sender that names the landlord', set('organisation.json', ['senderNames', 1], 'Amplius post'), 'organisation.json', 'senderNames.1'),
  fault('sender-tells', 'a sender that says what it is about', set('organisation.json', ['senderNames', 0], 'Tenant messages'), 'organisation.json', 'senderNames.0'),
  fault('complaint-route-missing', 'a landlord without its ombudsman', set('organisation.json', ['ombudsman'], null), 'organisation.json', 'ombudsman'),
  fault('complaint-route-missing', 'a regulator nobody can reach', both(set('organisation.json', ['regulator', 'contact', 'phone'], null), set('organisation.json', ['regulator', 'contact', 'web'], null)), 'organisation.json', 'regulator.contact'),
  fault('complaint-route-missing', 'a notice that does not offer a complaint to the landlord', say(privacy, 'section 164A', 'the law'), privacy, 'complain-to-us'),
  fault('complaint-route-missing', 'a notice without the court', say(privacy, /\bcourts?\b/iu, 'judge'), privacy, 'court'),
  fault('complaint-route-missing', 'a notice without the regulator', say(privacy, 'Information Commissioner', 'Data Office'), privacy, 'regulator'),
  fault('source-unknown', 'a fact from nowhere', set('organisation.json', ['contacts', 0, 'fact', 'from'], 'hearsay'), 'organisation.json', 'contacts.0.fact.from'),
  fault('source-unfit', 'a made-up fact said to be stated', set('retention.json', ['one-year-after-call', 'fact', 'sure'], 'stated'), 'retention.json', 'one-year-after-call.fact'),
  fault('source-unknown', 'a page to take a yes back from nowhere', set('choices.json', ['surveys', 'takenBackAt'], { website: 'https://amplius.example.org/cookies', fact: { from: 'hearsay', sure: 'sample' } }), 'choices.json', 'surveys.takenBackAt.fact.from'),
  fault('made-up', 'a real pack with made-up facts', set('organisation.json', ['sample'], false), 'retention.json', 'one-year-after-call.fact.sure'),
  fault('dead-law', 'the Act of 1998', say(privacy, 'Data Protection Act 2018', 'Data Protection Act 1998'), privacy, 'whole, "Facts about crime"'),
  fault('dead-law', '40 days', say(privacy, 'within one month', 'within 40 days'), privacy, 'whole, "How to ask"'),
  fault('dead-law', 'a fee of £10', say(privacy, 'It is free. We answer', 'It costs £10. We answer'), privacy, 'whole, "How to ask"'),
  fault('dead-law', 'requests that must be in writing', say(privacy, 'Ask in any way that suits you. Talk', 'You must ask in writing. Talk'), privacy, 'whole, "How to ask"'),
  fault('dead-law', 'a source that is an Act no more', set('sources.json', ['uk-gdpr', 'title'], 'Data Protection Act 1998'), 'sources.json', 'uk-gdpr.title'),
  fault('dead-law', 'a body that is gone', say(privacy, '- **Insurers:** when', '- **Audit Commission:** to match records. **Insurers:** when'), privacy, 'whole, "Who gets it"'),
  fault('dead-law', 'a yes that is the price of a service', say(privacy, 'We say so when we ask.', 'We cannot give you a service without your permission.'), privacy, 'whole, "What you must tell us"'),
  fault('dead-law', 'crime among the special categories', say(privacy, 'sexual orientation and trade union membership. The law calls them special category data.', 'trade union. Special category data are also criminal convictions.'), privacy, 'whole, "Health facts and equality answers"'),
  fault('dead-contact', 'a number that the regulator gave up', set('organisation.json', ['regulator', 'contact', 'phone'], '0845 630 6060'), 'organisation.json', 'regulator.contact.phone'),
  fault('dead-contact', 'a number of its own clashes', both(
    (files) => { files['clashes.json'] = [{ id: 'old-line', notice: 'Gives a line.', today: 'It is cut off.', here: 'Gives another.', deadContacts: ['01632 960999'], fact: sample }]; },
    say(privacy, 'All other ways are on', 'Call 01632 960 999. All other ways are on'),
  ), privacy, 'whole, "Who we are"'),
  fault('notice-missing', 'a newest notice without English', both(set(versions, ['versions', 'v2', 'languages'], [{ language: 'pl', madeFrom: 'v2', draft: false }]), (files) => { files['notices/privacy/v2/pl.md'] = files[privacy]; }), versions, 'versions'),
  fault('notice-silent', 'a notice without portability', say(privacy, 'The law calls this portability.', ''), privacy, 'right-portability'),
  fault('notice-silent', 'a notice without the right to object to marketing', say(privacy, 'You can object to direct marketing at any time.', ''), privacy, 'right-no-marketing'),
  fault('notice-silent', 'a notice that hides other information', say(privacy, 'under a scheme for tenants of social housing', ''), privacy, 'other-information'),
  fault('use-not-told', 'a use that the notice leaves out', say(privacy, /\| Answer complaints \|[^\n]*\n/u, ''), privacy, 'complaints'),
  fault('use-unknown', 'a use that the pack does not have', say(privacy, '| Answer complaints |', '| Sell your story |'), privacy, `${uses}, "Sell your story"`),
  fault('notice-basis-differs', 'another basis than the pack', say(privacy, '| Do repairs | Our agreement with you: Art. 6(1)(b)', '| Do repairs | Your yes: Art. 6(1)(a)'), privacy, `${uses}, "Do repairs"`),
  fault('notice-retention-differs', 'another time than the pack', say(privacy, '| Six years after the work |', '| Two years after the work |'), privacy, `${uses}, "Do repairs"`),
  fault('notice-retention-differs', 'another time in the summary', say(privacy, 'Footage goes after 31 days.', 'Footage goes after 14 days.'), privacy, 'summary'),
  fault('notice-retention-differs', 'another time in the easy words', say('notices/recordings/v1/easy-en.md', 'sound for 31 days', 'sound for 14 days'), 'notices/recordings/v1/easy-en.md', 'clock'),
  fault('notice-retention-silent', 'a time left out', say(privacy, 'Until you change the answer; one year after an ID check', 'Until you change the answer'), privacy, `${uses}, "Check who is calling"`),
  fault('recipient-not-told', 'a recipient kept quiet', say(privacy, /- \*\*Insurers:\*\*[^\n]*\n/u, ''), privacy, 'insurers'),
  fault('category-not-told', 'a category kept quiet', say(privacy, /- \*\*Behaviour and crime:\*\*[^\n]*\n/u, ''), privacy, 'behaviour'),
  fault('sections-differ', 'a section that notice.json does not know', say(privacy, '## Who we are\n', '## Who they are\n'), versions, 'v2.sections'),
  fault('section-silent', 'a category that no section speaks of', set(versions, ['versions', 'v2', 'sections', 'what-we-hold', 'categories'], ['contact']), versions, 'v2.sections'),
  fault('translation-differs', 'a Welsh text with a section left out', say('notices/privacy/v2/cy.md', /^## [^\n]*\n/mu, ''), 'notices/privacy/v2/cy.md', 'whole'),
  fault('translation-behind', 'a Polish text of the version before', both(add(versions, ['versions', 'v2', 'languages'], { language: 'pl', madeFrom: 'v1', draft: false }), (files) => { files['notices/privacy/v2/pl.md'] = files[privacy]; }), versions, 'v2.pl'),
  fault('translation-differs', 'a Polish text with another number', both(
    add(versions, ['versions', 'v2', 'languages'], { language: 'pl', madeFrom: 'v2', draft: false }), (files) => { files['notices/privacy/v2/pl.md'] = String(files[privacy]).replaceAll('](/en/', '](/pl/').replaceAll('0303 123 1113', '0303 123 1114'); },
  ), 'notices/privacy/v2/pl.md', '03031231113'),
  fault('area-language-missing', 'a language of the area with the summary alone', set('organisation.json', ['areaLanguages', 'languages'], ['pl', 'so']), versions, 'so'),
  fault('english-missing', 'a version without the text that counts', both(set(versions, ['versions', 'v1', 'languages'], [{ language: 'pl', madeFrom: 'v1', draft: false }]), (files) => { files['notices/privacy/v1/pl.md'] = files['notices/privacy/v1/en.md']; }), versions, 'v1'),
  fault('version-order', 'a newer version dated before the older', set(versions, ['versions', 'v2', 'from'], '2026-01-01'), versions, 'v2'),
  fault('change-untold', 'a newer version that does not say what is new', set(versions, ['versions', 'v2', 'change'], undefined), versions, 'v2'),
  fault('text-unnamed', 'a text that nobody is led to', (files) => { files['notices/privacy/v3/en.md'] = files[privacy]; }, 'notices/privacy/v3/en.md', 'text'),
  fault('words-missing', 'a category without a name', both(set('categories.json', ['repairs', 'id'], 'mends')), 'words/en.json', 'category.mends.name'),
  fault('words-missing', 'a word that Polish lacks', both(set('organisation.json', ['languages'], ['en', 'xx'])), 'words/xx.json', 'category.about-you.name'),
  fault('words-unused', 'words for an id that is not there', (files) => { files['words/en.json'] = { 'category.abuot-you.name': 'About you' }; }, 'words/en.json', 'category.abuot-you.name'),
  fault('summary-too-long', 'a summary of more than 300 words', say(privacy, '\n---\n', `\n${`${long(12)} `.repeat(20)}\n\n---\n`), privacy, 'summary'),
  fault('sentence-too-long', 'a sentence of 26 words', say(privacy, '## Who we are\n', `## Who we are\n\n${long(26)}\n`), privacy, 'whole, "Who we are"'),
  fault('easy-too-hard', 'easy words with a long sentence', (files) => { files['notices/privacy/v2/easy-en.md'] = `# Easy\n\n![A house](home)\n\n${long(13)}\n`; }, 'notices/privacy/v2/easy-en.md', 'home'),
  fault('sentences-too-long', 'sentences that are long on average', say(privacy, '\n---\n', `\n${`${long(24)} `.repeat(30)}\n\n---\n`), privacy, 'summary'),
  fault('too-hard', 'a summary in officialese', say(privacy, '\n---\n', `\n${'Notwithstanding organisational considerations, individuals’ information undergoes administrative authorisation procedures. '.repeat(9)}\n\n---\n`), privacy, 'summary'),
];
