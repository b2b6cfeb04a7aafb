import type { PackFault } from '../load-pack.ts';

/** Every rule by name, with what it guards. Each has a planted fault in `lint-pack.test.ts`. */
export const ruleNames = {
  'shape': 'the files are as pack.ts says, and ids that are named exist',
  'basis-article': 'a lawful basis names its article',
  'condition-missing': 'special category and criminal data have a condition for every use',
  'condition-too-narrow': 'a condition covers the data it is said to',
  'not-covered': 'special, criminal and secret items are covered',
  'category-class': 'a category is of the class of its items',
  'shared-too-much': 'joint tenants see nothing of each other',
  'denied-recipient': 'whom the notice denies gets nothing',
  'recipient-unused': 'who is told of gets something',
  'retention-endless': 'a retention rule has an end',
  'retention-of-others': 'a rule that begins with the end of a tenancy says what holds for people without one',
  'use-of-others': 'a use or a recipient that speaks of a tenancy says what holds for people without one',
  'choice-of-some': 'what can be chosen is for everybody',
  'retention-missing': 'every use has a retention rule',
  'channel-needs-consent': 'e-mail and text need consent or soft opt-in',
  'marketing-without-choice': 'marketing can be stopped',
  'consent-without-choice': 'a yes can be taken back',
  'objection-not-offered': 'what can be objected to stands among the choices',
  'register-not-apart': 'the emergency register rests on a yes of its own and serves nothing else',
  'told-nowhere': 'only the register tells of its use where it asks',
  'soft-opt-in-misused': 'soft opt-in is for marketing only',
  'overwrite-time-missing': 'a recording says when it goes',
  'overwrite-time-differs': 'a recording goes when its retention rule says',
  'sign-address-missing': 'a camera has a sign with an address',
  'sign-address-twice': 'each sign has an address of its own',
  'right-missing': 'every right can be used',
  'right-not-given': 'no right is offered that the law does not give',
  'route-missing': 'a request may be spoken, and made on paper',
  'contact-missing': 'somebody can be reached by phone, post and counter',
  'complaint-route-missing': 'landlord, regulator, court, and ombudsman where there is one',
  'source-unknown': 'a fact names a source that exists',
  'source-unfit': 'a fact names a source that can bear it',
  'sender-tells': 'a name that messages come from says nothing about the landlord or the portal',
  'made-up': 'a pack that is no sample makes nothing up',
  'dead-law': 'nothing stands on law or bodies that are gone',
  'dead-contact': 'nobody is sent to a number that nobody answers',
  'notice-missing': 'there is a full notice in English',
  'notice-silent': 'a notice tells what the law says it must',
  'use-not-told': 'the notice has a row for every use',
  'use-unknown': 'the notice names no use that the pack lacks',
  'notice-basis-differs': 'notice and pack name the same basis',
  'notice-retention-differs': 'notice and pack name the same times',
  'notice-retention-silent': 'the notice leaves no time out',
  'recipient-not-told': 'the notice names everybody who gets something',
  'category-not-told': 'the notice names every category',
  'sections-differ': 'the newest version says what each of its sections speaks of',
  'section-silent': 'sections lead to every category, use and choice',
  'translation-behind': 'a translation is of its own version',
  'translation-differs': 'a translation keeps numbers to call and places to go',
  'area-language-missing': 'each notice is there whole in what people of the area speak most',
  'english-missing': 'every version has the English text that counts',
  'version-order': 'versions follow each other',
  'change-untold': 'a newer version says in plain words what is new',
  'text-unnamed': 'every text is shown somewhere',
  'words-missing': 'every id has words in every language offered',
  'words-unused': 'own words name something',
  'summary-too-long': 'a summary has 300 words at most',
  'sentence-too-long': 'no sentence has more than 25 words',
  'easy-too-hard': 'easy words are easier than a summary, and their sentences shorter',
  'sentences-too-long': 'sentences have 14 words on average at most',
  'too-hard': 'a notice is easy to read',
} as const;
export type RuleName = keyof typeof ruleNames;

/** Something the linter found in a pack: which file, which field, what is wrong, and how to mend it. */
export interface Finding extends PackFault {
  readonly rule: RuleName;
  /** An error must be mended before the pack is used. A warning is a gap that people are told of on screen. */
  readonly severity: 'error' | 'warning';
  readonly mend: string;
}

/** Makes findings of one file. */
export const findingIn = (file: string, severity: Finding['severity'] = 'error') =>
  (rule: RuleName, field: string, message: string, mend: string): Finding => ({ rule, severity, file, field, message, mend });

/** One line for a terminal. */
export const sayFinding = (organisation: string, { severity, file, field, message, mend, rule }: Finding): string =>
  `${severity} ${organisation}/${file}: ${field}: ${message}. ${mend.replace(/\.$/u, '')}. [${rule}]`;
