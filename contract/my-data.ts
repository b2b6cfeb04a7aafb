import * as z from 'zod/mini';
import { calendarDate, inLanguage, lawfulBasis, slug, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { itemChallenge } from './item-challenge.ts';
import { itemId } from './item-id.ts';

/** Class of data: special categories are those of UK GDPR Art. 9; criminal data (Art. 10) is a class of its own. */
export const dataClass = z.enum(['ordinary', 'special-category', 'criminal']);

/** What is held. A covered value is not sent until the person was checked again (L2); a secret used to check identity is never sent, nor what an answer to an access request withholds. */
export const itemValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(4000)) }),
  z.strictObject({ kind: z.literal('date'), date: calendarDate }),
  z.strictObject({ kind: z.literal('money'), pence: z.int() }),
  z.strictObject({ kind: z.literal('address'), lines: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(8)) }),
  z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('covered'), reason: z.enum(['sensitive', 'hidden-address', 'secret', 'withheld']) }),
]);
export type ItemValue = z.infer<typeof itemValue>;

/**
 * How long an item is kept: the rule that holds for this person, what starts it, where it stands (computed by `domain/retention`).
 * `not-said`: the notice names no time for people who stand with the landlord as this one does; `ruleId` is `not-said` too and `rule` says so.
 */
export const itemRetention = z.strictObject({
  ruleId: slug,
  rule: text,
  status: z.enum(['running', 'not-started', 'ended', 'permanent', 'as-long-as-needed', 'held', 'not-said']),
  /** `null` where no rule is said. */
  startEvent: z.nullable(text),
  startedOn: z.nullable(calendarDate),
  endsOn: z.nullable(calendarDate),
  /** Why it is kept longer, for example an open case; `null` where nothing holds it. */
  hold: z.nullable(text),
  /** Other rules that hold as well, for somebody who is on record in more than one way; `rule` is the one that keeps it longest. */
  alsoBy: z.optional(z.array(text)),
});

/** Which of several homes a fact is about, by the first line of its address, or by its reference where the address is hidden; `null` with one home. */
export const itemProperty = z.nullable(z.string());

/** One fact held about the person, with its whole story. */
export const dataItem = z.strictObject({
  id: itemId,
  label: text,
  value: itemValue,
  dataClass,
  sensitive: z.boolean(),
  source: text,
  collectedOn: z.nullable(calendarDate),
  purposes: z.array(z.strictObject({ id: slug, name: text, lawfulBasis })),
  recipients: z.array(z.strictObject({ id: slug, name: text, why: text })),
  /** What the notice does not say for people who stand with the landlord as this one does: that list is empty, and it is not known to be nobody or nothing. */
  notSaid: z.optional(z.array(z.enum(['purposes', 'recipients']))),
  retention: itemRetention,
  /** Shared with everybody on the same tenancy (address, tenancy dates), so shown to joint tenants too. */
  shared: z.boolean(),
  property: itemProperty,
  /** What the person said against it; `null` where they said nothing that still stands. */
  challenge: z.nullable(itemChallenge),
  /** Whether the person's own device may keep it to read offline: not what is sensitive, a special category or criminal (UK GDPR Art. 9, 10), proof of identity, a recording, or about other people. */
  mayBeKept: z.boolean(),
});
export type DataItem = z.infer<typeof dataItem>;

export const categorySummary = z.strictObject({
  id: slug,
  name: text,
  description: text,
  dataClass,
  itemCount: z.int(),
  /** In the list: nothing is held, and it is meant for people who stand with the landlord in another way, for example a file about landlords beside the record of a tenant. */
  forOthers: z.optional(z.literal(true)),
});
export type CategorySummary = z.infer<typeof categorySummary>;

/** A category with nothing in it is listed too: "we hold nothing here" is also an answer. */
export const listCategories = endpoint({
  name: 'listCategories', method: 'GET', path: '/api/my-data', permission: 'own-record',
  summary: 'Categories of data, with how many items are held',
  query: inLanguage,
  answers: {
    200: z.strictObject({
      categories: z.array(categorySummary),
      /** Names of the person's homes where they have several, as `property` of a fact names them; empty with one. */
      homes: z.array(z.string()),
    }),
  },
});

export const readCategory = endpoint({
  name: 'readCategory', method: 'GET', path: '/api/my-data/:categoryId', permission: 'own-record',
  summary: 'One category with its items',
  params: z.strictObject({ categoryId: slug }),
  query: inLanguage,
  answers: { 200: z.strictObject({ ...categorySummary.shape, items: z.array(dataItem) }) },
  problems: ['not-found'],
});
