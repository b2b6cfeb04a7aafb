import * as z from 'zod/mini';
import { calendarDate, inLanguage, language, slug, text } from './common.ts';
import { choiceSaid, choiceWay } from './choice-words.ts';
import { endpoint } from './endpoint.ts';
import { itemId } from './item-id.ts';

/** A fact that a section speaks of: its name and where it is, never its value. */
const noticeItem = z.strictObject({
  id: itemId,
  label: text,
  /** Whether the person's own device may keep that it is held (`contract/my-data.ts`). */
  mayBeKept: z.boolean(),
});

/** A kind of data with how much of it is held about the person, and one fact each of the first few kinds. */
const noticeCategory = z.strictObject({ id: slug, name: text, itemCount: z.int(), items: z.array(noticeItem).check(z.maxLength(5)) });

/** A use of data: how many of the person's facts it touches, and in which categories they lie. */
const noticeUse = z.strictObject({ id: slug, name: text, itemCount: z.int(), categories: z.array(z.strictObject({ id: slug, name: text })) });

/** What the person decided about a use, as it stands now. */
const noticeChoice = z.strictObject({
  id: slug,
  name: text,
  /** In a word: whether contact by this channel is allowed, or that the person has not answered (`domain/choices/said.ts`). */
  channels: z.array(z.strictObject({ channel: choiceWay, said: choiceSaid })),
  /** The version whose words the person last decided on, and the language they saw it in; `null` where they never did (UK GDPR Art. 7(1)). */
  decidedOn: z.nullable(z.strictObject({ version: z.string(), language })),
});

/** One section of a notice beside what it means for the person. */
export const noticeSection = z.strictObject({
  /** The anchor of the section on the public page, the same in every language. */
  id: z.string().check(z.minLength(1), z.maxLength(120)),
  title: text,
  /** `others`: it is meant for people of whom this person is none, for example leaseholders. */
  meant: z.enum(['everyone', 'you', 'others']),
  categories: z.array(noticeCategory),
  uses: z.array(noticeUse),
  /** Who may get some of the person's facts, with of how many; whom the notice names and who gets nothing of theirs is left out. */
  recipients: z.array(z.strictObject({ id: slug, name: text, itemCount: z.int() })),
  choices: z.array(noticeChoice),
});
export type NoticeSection = z.infer<typeof noticeSection>;

/** The newest version of a notice, section by section, with the person's own choices and facts (UK GDPR Art. 12(1): told in a way that is easy to understand). */
export const myNotice = z.strictObject({
  id: slug,
  title: text,
  version: z.string(),
  from: calendarDate,
  /** The languages it is written in. `whole`: not its summary alone. `draft`: a translation that nobody has vouched for. */
  texts: z.array(z.strictObject({ language, whole: z.boolean(), draft: z.boolean() })),
  /** The languages in which it is there in easy words. */
  easyWords: z.array(language),
  /** The version before, and what is new against it in plain words; `null` for the first. */
  before: z.nullable(z.strictObject({ version: z.string(), change: z.nullable(text) })),
  sections: z.array(noticeSection),
  /** The landlord's other notices. */
  others: z.array(z.strictObject({ id: slug, title: text })),
});
export type MyNotice = z.infer<typeof myNotice>;

export const readMyNotice = endpoint({
  name: 'readMyNotice', method: 'GET', path: '/api/notices/:noticeId', permission: 'own-record',
  summary: 'What a notice means for the person: the choices and facts of theirs that each section speaks of',
  params: z.strictObject({ noticeId: slug }),
  query: inLanguage,
  answers: { 200: myNotice },
  problems: ['not-found'],
});
