import * as z from 'zod/mini';
import { calendarDate, format, id, language, preferredFormat, slug } from './common.ts';
import { itemId } from './item-id.ts';
import { recordingKind } from './request-words.ts';

/** Own words, which may stay empty. */
const ownWords = z.string().check(z.maxLength(2000));
/** Own words without which there is nothing to act on. */
const neededWords = z.string().check(z.regex(/\S/u), z.maxLength(2000));
/** A short line: a name, a place, a number. */
const line = z.string().check(z.maxLength(300));
/** Category ids. */
const someCategories = z.array(slug).check(z.minLength(1), z.maxLength(40));
/** A time of day in Europe/London, `HH:MM`. */
const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u));
/** How the answer should come (product promise 13). */
const answer = { answerFormat: format, answerLanguage: language };

/** What an access request asks for (UK GDPR Art. 15). */
export const accessDetails = z.strictObject({
  kind: z.literal('access'),
  scope: z.enum(['everything', 'categories']),
  /** Category ids, with scope `categories`; empty otherwise. */
  categories: z.array(slug).check(z.maxLength(40)),
  /** Own words, optional. */
  details: ownWords,
  ...answer,
});
export type AccessDetails = z.infer<typeof accessDetails>;

/** A fact to put right or to complete, also by a statement of the person's own (UK GDPR Art. 16). */
export const correctionDetails = z.strictObject({
  kind: z.literal('correction'),
  /** Where it is on record; `null` where the person did not find it. */
  category: z.nullable(slug),
  itemId: z.nullable(itemId),
  /** May stay empty where another field says what is wanted: new words, a statement, or the mark alone. */
  whatIsWrong: ownWords,
  shouldSay: ownWords,
  /** To stand beside the fact, whatever becomes of it. */
  statement: ownWords,
  /** Not to be used while it is looked into (Art. 18(1)(a)). */
  markDisputed: z.boolean(),
}).check(z.refine(({ whatIsWrong, shouldSay, statement, markDisputed }) => markDisputed || (whatIsWrong + shouldSay + statement).trim(), { path: ['whatIsWrong'] }));

/** Grounds of UK GDPR Art. 17(1)(a) to (f). `null`: the person names none, and need not. */
export const erasureGround = z.enum(['not-needed', 'consent-withdrawn', 'objected', 'unlawful', 'law-says-so', 'collected-as-child']);
/** Data to delete (UK GDPR Art. 17). */
export const erasureDetails = z.strictObject({ kind: z.literal('erasure'), categories: someCategories, ground: z.nullable(erasureGround), details: ownWords });

/** Grounds of UK GDPR Art. 18(1)(a) to (d). */
export const restrictionGround = z.enum(['accuracy', 'unlawful', 'legal-claim', 'objected']);
/** Data to keep and not to use (UK GDPR Art. 18). */
export const restrictionDetails = z.strictObject({ kind: z.literal('restriction'), categories: someCategories, ground: z.nullable(restrictionGround), details: ownWords });

/** A use to stop (UK GDPR Art. 21). Against direct marketing it is absolute: nothing more is asked. */
export const objectionDetails = z.strictObject({
  kind: z.literal('objection'),
  about: z.enum(['direct-marketing', 'other-use']),
  /** `null` where the person did not find it, and with direct marketing. */
  purposeId: z.nullable(slug),
  /** Grounds that lie in the person's own situation (Art. 21(1)); none are needed against direct marketing. */
  details: ownWords,
});

/** Data to take along or to be sent on (UK GDPR Art. 20). */
export const portabilityDetails = z.strictObject({
  kind: z.literal('portability'),
  categories: someCategories,
  sendTo: z.enum(['me', 'other']),
  /** Who gets it, with `other`: name and how to reach them. */
  recipient: ownWords,
});

/** Pictures or sound of the person (UK GDPR Art. 15). Times are "about". */
export const recordingsDetails = z.strictObject({
  kind: z.literal('recordings'),
  /** A hold that keeps the recording from being overwritten, where one was placed before. */
  holdId: z.nullable(id),
  medium: recordingKind,
  /** A site of the landlord's list; `null` where it is none of them. */
  site: z.nullable(slug),
  /** Where it was, in own words. */
  place: line,
  date: calendarDate,
  from: z.nullable(timeOfDay),
  to: z.nullable(timeOfDay),
  whatHappened: ownWords,
  whereInPicture: line,
  clothingOrVehicle: line,
  /** Numbers the person called from, for a call. */
  phoneNumbers: line,
  answerAs: z.enum(['copy', 'viewing', 'transcript']),
  ...answer,
});

/** An automated decision to explain, to contest or to put before a person (UK GDPR Art. 22C). */
export const decisionReviewDetails = z.strictObject({
  kind: z.literal('decision-review'),
  /** A decision on record; `null` where the person says in own words which one. */
  decisionId: z.nullable(slug),
  wish: z.enum(['explain', 'human', 'contest']),
  /** Own words; they may stay empty where the decision is on record. */
  details: ownWords,
}).check(z.refine(({ decisionId, details }) => decisionId ?? details.trim(), { path: ['details'] }));

/** Sharing to stop (an objection, UK GDPR Art. 21) or to limit (a restriction, Art. 18). */
export const sharingDetails = z.strictObject({
  kind: z.literal('sharing'),
  /** A recipient of the landlord's list; `null` where `who` says it. */
  recipientId: z.nullable(slug),
  who: line,
  wish: z.enum(['stop', 'limit']),
  details: ownWords,
});

/** A notice in a form that the person can read (UK GDPR Art. 12(1); Equality Act 2010 s.20). */
export const noticeFormatDetails = z.strictObject({ kind: z.literal('notice-format'), notice: slug, format: preferredFormat, language, sendTo: z.enum(['here', 'post', 'counter']) });

/** Other information, under the law of this kind of landlord. `environment`: about air, water, land, energy, noise or waste, for which a public authority has regulations of their own (EIR 2004 reg. 2). */
export const informationDetails = z.strictObject({ kind: z.literal('information'), details: neededWords, environment: z.optional(z.boolean()), ...answer });

/** Anything, in own words: a right needs no special form, and the desk sorts it. */
export const somethingElseDetails = z.strictObject({ kind: z.literal('something-else'), details: neededWords });

/** Details by kind. */
export const requestDetails = z.discriminatedUnion('kind', [
  accessDetails, correctionDetails, erasureDetails, restrictionDetails, objectionDetails, portabilityDetails, recordingsDetails, decisionReviewDetails, sharingDetails,
  noticeFormatDetails, informationDetails, somethingElseDetails,
]);
export type RequestDetails = z.infer<typeof requestDetails>;
