import * as z from 'zod/mini';
import { calendarDate, format, language, slug } from '#contract/common.ts';
import { choiceBasis, choiceWay } from '#contract/choice-words.ts';
import { dataClass } from '#contract/my-data.ts';
import { landlordKind, region } from '#contract/organisation.ts';
import { duration, requestRoute } from '#contract/request-options.ts';
import { recordingKind, requestKind } from '#contract/request-words.ts';

/**
 * Where a fact of the pack comes from and how sure it is: `stated` in the landlord's published notice,
 * required by `law`, or made up for the `sample`. `from` names an entry of `sources.json`.
 */
export const provenance = z.strictObject({ from: slug, sure: z.enum(['stated', 'law', 'sample']) });

const fact = { fact: provenance };

/** `sources.json`: the documents that facts of the pack come from. */
export const factSource = z.strictObject({
  id: slug,
  title: z.string(),
  /** Date of the document, if it bears one. */
  date: z.nullable(calendarDate),
  kind: z.enum(['notice', 'law', 'guidance', 'sample']),
});

const packContact = z.strictObject({
  /** Vocabulary key `role.<role>`: an office, never a private person. */
  role: slug,
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  post: z.nullable(z.array(z.string())),
  counter: z.nullable(z.array(z.string())),
  /** Vocabulary key `hours.<hours>`. */
  hours: z.nullable(slug),
  web: z.nullable(z.string()),
  ...fact,
});

/** `organisation.json`. */
export const packOrganisation = z.strictObject({
  id: slug,
  name: z.string(),
  kind: landlordKind,
  region,
  /** Entry in the regulator's register of fee payers, if stated. */
  registration: z.nullable(z.string()),
  sample: z.boolean(),
  /** The organisation's colour as `#rrggbb`; the build corrects it to a safe contrast. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/u)),
  contacts: z.array(packContact).check(z.minLength(1)),
  regulator: z.strictObject({ name: z.string(), contact: packContact }),
  ombudsman: z.nullable(z.strictObject({ name: z.string(), contact: packContact })),
  languages: z.array(language),
  /** What people of the area speak most beside English, and where that is known from: each notice is there whole in those that `languages` has. */
  areaLanguages: z.optional(z.strictObject({ languages: z.array(language).check(z.minLength(1)), ...fact })),
  formats: z.array(format),
  /** Where quick exit leads: a page that says nothing about housing or data. */
  exitTo: z.url(),
  /** Names that messages may come from. None says who the landlord is or what it is about; the first is used until a person chooses. */
  senderNames: z.array(z.string().check(z.minLength(2), z.maxLength(40), z.regex(/^[^"<>@,;:\\\r\n]+$/u))).check(z.minLength(1), z.maxLength(5)),
  ...fact,
});

/**
 * Whom else a rule is about that begins with the end of a tenancy: for people with a home on a lease, or with facts in a category, another rule holds. Where it is the same one,
 * the category shows a tenancy that is no longer listed. `null`, and whoever is not named: the notice does not say, so nobody is told a time.
 * `alone`: holds only for who has, and had, neither a home nor facts in another category that is named.
 */
export const packOtherwise = z.array(z.union([
  z.strictObject({ tenure: z.literal('leasehold'), rule: z.nullable(slug) }),
  z.strictObject({ category: slug, alone: z.optional(z.literal(true)), rule: z.nullable(slug) }),
]));

/**
 * As for rules, of a purpose or a recipient: for people with a home on a lease, or with facts in a category, what is `told` holds in its place, which may be itself.
 * Whoever is not named: the notice does not say that it holds for them, which is not the same as that it says it does not. Without `otherwise` it holds for everybody.
 */
export const packOtherwiseUse = z.array(z.union([z.strictObject({ tenure: z.literal('leasehold'), told: slug }), z.strictObject({ category: slug, told: slug })]));

/** Whom something is meant for, where not for everybody: people with a home of this tenure (`none`: without one), or about whom there are facts in these categories. */
export const packMeantFor = z.strictObject({ tenures: z.optional(z.array(z.enum(['tenancy', 'leasehold', 'licence', 'former', 'none']))), categories: z.optional(z.array(slug)) });

/** One kind of fact within a category. Words: `item.<key>`. */
export const packItem = z.strictObject({
  key: slug,
  dataClass,
  /** Covered until the person was checked again. */
  sensitive: z.boolean(),
  /** Used to check identity, so never shown at all. */
  secret: z.boolean(),
  /** Shown to everybody on the tenancy. */
  shared: z.boolean(),
  purposes: z.array(slug).check(z.minLength(1)),
  recipients: z.array(slug),
  dataSources: z.array(slug).check(z.minLength(1)),
  retention: slug,
  /** In place of what its rule says of people without a tenancy. */
  otherwise: z.optional(packOtherwise),
});

/** `categories.json`. Words: `category.<id>.name`, `.description`. Whom it is not meant for is told apart that nothing is held there. */
export const packCategory = z.strictObject({ id: slug, dataClass, meantFor: z.optional(packMeantFor), items: z.array(packItem).check(z.minLength(1)), ...fact });

/** `purposes.json`. Words: `purpose.<id>.name`, `.description`. */
export const packPurpose = z.strictObject({
  id: slug,
  basis: z.strictObject({
    code: z.enum(['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests', 'recognised-legitimate-interest']),
    article: z.string(),
    /** Further condition for special category or criminal data, for example `Art. 9(2)(h), DPA 2018 Sch. 1 para. 2`. */
    condition: z.nullable(z.string()),
  }),
  marketing: z.boolean(),
  /** People are told of it where they are asked, before they give anything (UK GDPR Art. 13), and not in the full notice: for the register of `support.json` alone, until the notice has its next version. */
  toldWhereAsked: z.optional(z.literal(true)),
  /** What facts about people without a tenancy are used for in its place. */
  otherwise: z.optional(packOtherwiseUse),
  /** How long what is held for it is kept where that is no item of a resident's record, for example facts about suppliers. */
  retention: z.optional(z.array(slug)),
  ...fact,
});

/** `recipients.json`. Words: `recipient.<id>.name`, `.why`. `denied`: the notice says that they never get data; the linter refuses a use of them. */
export const packRecipient = z.strictObject({
  id: slug,
  kind: z.enum(['processor', 'public-body', 'utility', 'regulator', 'representative', 'joint-controller', 'other']),
  denied: z.boolean(),
  abroad: z.boolean(),
  /** Of which people without a tenancy it gets facts as well. */
  otherwise: z.optional(packOtherwiseUse),
  ...fact,
});

/** `retention.json`. Words: `retention.<id>`, `start-event.<startEvent>`. */
export const packRetention = z.strictObject({
  id: slug,
  /** ISO 8601 duration after the start event, for example `P6Y`; `null` with `until`. */
  period: z.nullable(duration),
  startEvent: slug,
  /** Ends that are not a duration. */
  until: z.nullable(z.enum(['age-21', 'end-of-legal-action', 'permanent', 'as-long-as-needed'])),
  /** What holds for people without a tenancy. A rule without it holds for everybody. */
  otherwise: z.optional(packOtherwise),
  ...fact,
});

/** `choices.json`. Words: `purpose.<purpose>.name`, `.description`, `.consequence`. */
export const packChoice = z.strictObject({
  purpose: slug,
  notice: slug,
  /** `use`: the use itself is asked for, not contact. */
  channels: z.array(z.strictObject({ channel: choiceWay, basis: choiceBasis })),
  /** The landlord's own page where the yes is given and taken back, for example to its cookies: the portal makes none of that use. */
  takenBackAt: z.optional(z.strictObject({ website: z.url(), ...fact })),
  ...fact,
});

/** `recordings.json`. Words: `recording.<id>.name`. */
export const packRecording = z.strictObject({
  id: slug,
  kind: recordingKind,
  /** Sites with their own address `/:lang/recordings/:site`. */
  sites: z.array(z.strictObject({ id: slug, name: z.string() })),
  /** ISO 8601 duration after which it is overwritten. */
  overwrittenAfter: duration,
  retention: slug,
  ...fact,
});

/** `requests.json`: which uses of a right this landlord takes, and by which routes. */
export const packRequest = z.strictObject({ kind: requestKind, routes: z.array(requestRoute).check(z.minLength(2)), ...fact });

/** `data-sources.json`: where facts about people come from. Words: `data-source.<id>`. */
export const packDataSource = z.strictObject({ id: slug, ...fact });

/** `holds.json`: reasons to keep an item longer. Words: `hold.<id>`. */
export const packHold = z.strictObject({ id: slug, ...fact });

/** Some entries of a file of the pack by their ids, or `all` of them. */
const some = z.union([z.literal('all'), z.array(slug).check(z.minLength(1))]);

/** What a section of a notice speaks of, so that a person sees their own facts and choices beside it. A section that says the same to everybody has its id alone. */
export const packNoticeSection = z.strictObject({
  /** The words of its English heading joined by hyphens (`section-ids.ts`). */
  id: z.string(),
  categories: z.optional(some),
  uses: z.optional(some),
  recipients: z.optional(z.literal('all')),
  choices: z.optional(some),
  meantFor: z.optional(packMeantFor),
});
export type PackNoticeSection = z.infer<typeof packNoticeSection>;

const noticeVersion = z.string().check(z.regex(/^v\d+$/u));

/**
 * A voice reads a notice, recorded in `notices/<notice>/<madeFrom>/<language>.mp3`. Its words are those of the text beside it, which is its transcript (WCAG 2.2, 1.2.1).
 * `madeFrom` older than the version it stands at: the page says that the recording lags behind. `by`: a person, unless a machine read it (`npm run voice`); the page says so.
 */
export const packVoice = z.strictObject({ madeFrom: noticeVersion, reads: z.enum(['summary', 'whole']), by: z.optional(z.enum(['person', 'machine'])), seconds: z.int().check(z.positive()) });

/** `notices/<notice>/notice.json`. Words: `notice.<id>.title`. The newest version is the last. */
export const packNotice = z.strictObject({
  id: slug,
  versions: z.array(z.strictObject({
    version: noticeVersion,
    from: calendarDate,
    /** `draft`: a translation nobody has vouched for; the page says so and that the English text counts. */
    languages: z.array(z.strictObject({ language, madeFrom: noticeVersion, draft: z.boolean(), voice: z.optional(packVoice) })).check(z.minLength(1)),
    /** The sections of the whole, in order; the newest version has them. */
    sections: z.optional(z.array(packNoticeSection)),
    /** What is new against the version before, in a few plain sentences by language; the page of changes puts them on top. */
    change: z.optional(z.strictObject({ size: z.enum(['minor', 'major']), words: z.record(language, z.string()) })),
  })).check(z.minLength(1)),
  ...fact,
});

/**
 * A notice text split into its layers: `summary` (before the first `---` line of the file) and `whole`, both Markdown.
 * `whole` is `null` in a translation of the summary alone; the page then shows the whole in English. The English text has both.
 */
export const noticeText = z.strictObject({ title: z.string(), summary: z.string(), whole: z.nullable(z.string()) });

/** What a picture of the easy words can show; `src/documents/easy-picture.tsx` draws each. */
export const easyPictures = [
  'home', 'facts', 'why', 'share', 'clock', 'choose', 'ask', 'camera', 'letter', 'scales', 'worn-camera', 'button', 'phone', 'screen', 'cookie', 'form', 'card', 'key',
] as const;

/**
 * A notice in easy words: short parts, each with a picture that is described in words. In the file a part begins with `![what the picture shows](home)`.
 * It says what the summary of the same version says.
 */
export const easyText = z.strictObject({
  title: z.string(),
  parts: z.array(z.strictObject({ picture: z.enum(easyPictures), shows: z.string().check(z.minLength(1)), words: z.string().check(z.minLength(1)) })).check(z.minLength(1)),
});

/** `support.json`: where the emergency register and the equality questions that residents fill in themselves are on record, and after how long a person is asked once whether the register is still right. */
export const packSupport = z.strictObject({ category: slug, purpose: slug, reviewAfter: duration, equality: z.strictObject({ category: z.literal('equality'), purpose: slug }), ...fact });

/** `clashes.json`, which a pack may leave out: where the published notice and today's law, or two parts of the notice, say different things, and what is shown instead. */
export const packClash = z.strictObject({
  id: slug,
  /** What the notice says, in our own words. */
  notice: z.string(),
  /** What counts today, with its source. */
  today: z.string(),
  /** What this pack does. */
  here: z.string(),
  /** Numbers and mailboxes of the notice that nobody answers any more; the linter refuses them everywhere else. */
  deadContacts: z.array(z.string()),
  ...fact,
});

/** A whole pack as data. Ids refer to each other; `load-pack.ts` checks that they do. */
export const pack = z.strictObject({
  organisation: packOrganisation,
  sources: z.array(factSource),
  categories: z.array(packCategory),
  purposes: z.array(packPurpose),
  recipients: z.array(packRecipient),
  retention: z.array(packRetention),
  choices: z.array(packChoice),
  recordings: z.array(packRecording),
  requests: z.array(packRequest),
  dataSources: z.array(packDataSource),
  holds: z.array(packHold),
  support: packSupport,
  clashes: z.optional(z.array(packClash)),
  notices: z.array(packNotice),
  /** `notices/<notice>/<version>/<language>.md`, keyed `<notice>/<version>/<language>`. */
  texts: z.record(z.string(), noticeText),
  /** `notices/<notice>/<version>/easy-<language>.md`, keyed `<notice>/<version>/<language>`; a pack may have none. */
  easy: z.record(z.string(), easyText),
  /** `words/<language>.json`: this organisation's own words over the shared vocabulary of `locales/<language>/vocabulary.json`. */
  words: z.record(language, z.record(z.string(), z.string())),
});
export type Pack = z.infer<typeof pack>;
export type PackCategory = z.infer<typeof packCategory>;
export type PackItem = z.infer<typeof packItem>;
export type PackChoice = z.infer<typeof packChoice>;
export type PackPurpose = z.infer<typeof packPurpose>;
export type PackRetention = z.infer<typeof packRetention>;
export type PackNotice = z.infer<typeof packNotice>;
export type EasyText = z.infer<typeof easyText>;
export type EasyPicture = (typeof easyPictures)[number];
export type NoticeText = z.infer<typeof noticeText>;
