import * as z from 'zod/mini';
import { answerForm, calendarDate, instant, language, slug } from './common.ts';
import { choiceBasis, choiceEventKind, choiceState, choiceWay } from './choice-words.ts';
import { decision } from './decisions.ts';
import { notToldBecause, toldChange } from './told-words.ts';
import { correctionOutcome } from './item-challenge.ts';
import { dataClass, dataItem, itemRetention, itemValue } from './my-data.ts';
import { contactRules, reachPreferences } from './reach-words.ts';
import { receipt } from './receipts.ts';
import { requestDetails } from './request-details.ts';
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
  /** Which of these two the notice does not say for this person: then the list is empty. */
  notSaid: dataItem.shape.notSaid,
  rule: slug,
  status: itemRetention.shape.status,
  startedOn: z.nullable(calendarDate),
  keptUntil: z.nullable(calendarDate),
  hold: z.nullable(words),
  /** Which of several homes it is about. */
  home: z.nullable(z.string()),
  /** What the person wrote beside it (UK GDPR Art. 16), since when they dispute it (Art. 18), and what came of their wish to have it put right. */
  statement: z.nullable(z.string()),
  disputedSince: z.nullable(calendarDate),
  correction: z.nullable(correctionOutcome),
});
export type ExportItem = z.infer<typeof exportItem>;

/**
 * All of a person's data as one file, `my-data.json` (UK GDPR Art. 15 and 20). Documented by this schema, which lies beside it as `schema.json`.
 * Instants are UTC, dates Europe/London. A later `version` may add fields; it takes none away.
 */
export const exportFile = z.strictObject({
  kind: z.literal('keyholder-my-data'),
  version: z.literal(2),
  madeAt: instant,
  language,
  organisation: z.strictObject({ id: slug, name: words }),
  person: z.strictObject({ name: words, portalReference: z.string(), dateOfBirth: calendarDate, language }),
  contactPoints: z.array(z.strictObject({ kind: z.enum(['email', 'phone']), value: z.string(), verified: z.boolean(), rules: contactRules })),
  /** Language, format and whether letters may come; the code word for calls is never shown, only that there is one. */
  preferences: z.strictObject({ ...reachPreferences.shape, codeWord: z.enum(['none', 'set']) }),
  categories: z.array(z.strictObject({ id: slug, name: words, description: words, dataClass })),
  purposes: z.array(z.strictObject({ id: slug, name: words, description: words, basis: z.string(), article: z.string(), basisInWords: words })),
  recipients: z.array(z.strictObject({ id: slug, name: words, why: words })),
  sources: z.array(z.strictObject({ id: slug, name: words })),
  /** `startEvent` is `null` for `not-said`: the notice names no time for this person. */
  rules: z.array(z.strictObject({ id: slug, name: words, startEvent: z.nullable(words) })),
  items: z.array(exportItem),
  choices: z.array(z.strictObject({
    purpose: slug, channel: choiceWay, basis: choiceBasis, state: choiceState, since: z.nullable(instant),
    events: z.array(z.strictObject({ kind: choiceEventKind, at: instant, noticeVersion: z.string(), language })),
  })),
  requests: z.array(z.strictObject({
    reference: z.string(), kind: requestKind, state: requestState, receivedOn: calendarDate, dueOn: z.nullable(calendarDate),
    /** What was asked, in the person's own words; `null` where its content was erased. */
    details: z.nullable(requestDetails), answerIn: z.nullable(answerForm),
    events: z.array(z.strictObject({ kind: requestEventKind, on: calendarDate, by: z.enum(['resident', 'landlord', 'time']), reason: z.nullable(z.string()) })),
  })),
  /** What was passed on, to whom and why. What the law delays or withholds is not in it. `correctionOf`: the request by which it was put right, where they were told of that. `toldOf`: the request by which it was put right, deleted or limited, where that is why they stand here; `notTold`: why they were not told of it. */
  disclosures: z.array(z.strictObject({
    on: calendarDate, recipient: slug, purpose: slug, facts: z.array(z.strictObject({ category: slug, label: words })), occasion: z.nullable(words), correctionOf: z.nullable(z.string()),
    toldOf: z.optional(z.strictObject({ request: z.string(), change: toldChange })), notTold: z.optional(notToldBecause),
  })),
  decisions: z.array(z.strictObject({ on: calendarDate, kind: decision.shape.kind, name: words, solely: z.boolean(), inputs: z.array(words), outcome: words, effect: words })),
  /** What each receipt says. Its signed file is fetched from its own page. */
  receipts: z.array(receipt),
  messages: z.array(z.strictObject({ request: z.string(), at: instant, by: z.enum(['resident', 'landlord']), text: z.string() })),
  /** What was deleted in the last year because its time was over: never what it said. */
  deletions: z.array(z.strictObject({ deletedOn: calendarDate, category: slug, label: words, count: z.int(), rule: words })),
});
export type ExportFile = z.infer<typeof exportFile>;
