import * as z from 'zod/mini';
import { calendarDate, channel, instant, language, slug } from './common.ts';
import { choiceBasis, choiceEventKind, choiceState } from './choice-words.ts';
import { dataClass, itemRetention, itemValue } from './my-data.ts';
import { requestEventKind, requestKind, requestState } from './request-words.ts';

/** Words for people, in the language of the file, or in English where that lacks them. */
const words = z.string();

/** A fact: what is held, where from, why, who gets it, how long (UK GDPR Art. 15(1)). Ids point into the lists of the same file. */
export const exportItem = z.strictObject({
  id: z.string(),
  category: slug,
  label: words,
  /** `covered` only where nobody is shown it: what checks identity, and an address that is hidden for safety. */
  value: itemValue,
  dataClass,
  source: slug,
  collectedOn: z.nullable(calendarDate),
  purposes: z.array(slug),
  recipients: z.array(slug),
  rule: slug,
  status: itemRetention.shape.status,
  startedOn: z.nullable(calendarDate),
  keptUntil: z.nullable(calendarDate),
  hold: z.nullable(words),
});
export type ExportItem = z.infer<typeof exportItem>;

/**
 * All of a person's data as one file, `my-data.json` (UK GDPR Art. 15 and 20). Documented by this schema, which lies beside it as `schema.json`.
 * Instants are UTC, dates Europe/London. A later `version` may add fields; it takes none away.
 */
export const exportFile = z.strictObject({
  kind: z.literal('keyholder-my-data'),
  version: z.literal(1),
  madeAt: instant,
  language,
  organisation: z.strictObject({ id: slug, name: words }),
  person: z.strictObject({ name: words, portalReference: z.string(), dateOfBirth: calendarDate, language }),
  contactPoints: z.array(z.strictObject({ kind: z.enum(['email', 'phone']), value: z.string(), verified: z.boolean() })),
  categories: z.array(z.strictObject({ id: slug, name: words, description: words, dataClass })),
  purposes: z.array(z.strictObject({ id: slug, name: words, description: words, basis: z.string(), article: z.string(), basisInWords: words })),
  recipients: z.array(z.strictObject({ id: slug, name: words, why: words })),
  sources: z.array(z.strictObject({ id: slug, name: words })),
  rules: z.array(z.strictObject({ id: slug, name: words, startEvent: words })),
  items: z.array(exportItem),
  choices: z.array(z.strictObject({
    purpose: slug, channel, basis: choiceBasis, state: choiceState, since: z.nullable(instant),
    events: z.array(z.strictObject({ kind: choiceEventKind, at: instant, noticeVersion: z.string(), language })),
  })),
  requests: z.array(z.strictObject({
    reference: z.string(), kind: requestKind, state: requestState, receivedOn: calendarDate, dueOn: z.nullable(calendarDate),
    events: z.array(z.strictObject({ kind: requestEventKind, on: calendarDate, by: z.enum(['resident', 'landlord', 'time']), reason: z.nullable(z.string()) })),
  })),
  /** What was deleted in the last year because its time was over: never what it said. */
  deletions: z.array(z.strictObject({ deletedOn: calendarDate, category: slug, label: words, count: z.int(), rule: words })),
});
export type ExportFile = z.infer<typeof exportFile>;
