import * as z from 'zod/mini';
import { calendarDate, instant, language, slug, text } from './common.ts';
import { decision } from './decisions.ts';
import { choiceEventKind, choiceWay } from './choice-words.ts';
import { itemId } from './item-id.ts';
import { messageText } from './messages.ts';
import { requestDetails } from './request-details.ts';
import { itemValue } from './my-data.ts';
import { requestEventKind } from './request-words.ts';
import { portalReference } from './session.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** A contact point. Only a verified one receives codes. */
export const importContactPoint = z.strictObject({
  kind: z.enum(['email', 'phone']),
  value: z.string().check(z.minLength(3), z.maxLength(254)),
  verified: z.boolean(),
});

/** One fact held about a resident. `key` names it within the pack's category; `id` makes it unique when a key occurs more than once. */
export const importItem = z.strictObject({
  id: itemId,
  category: slug,
  key: slug,
  value: itemValue,
  source: slug,
  collectedOn: z.nullable(calendarDate),
  /** Date of the start event (tenancy end, call date …) of the retention rule that holds for this person, if it has happened; of several, the last of their events once all have. */
  retentionStartedOn: z.nullable(calendarDate),
  /** Id of a hold reason of the pack, for example `open-case`. */
  hold: z.nullable(slug),
  /** Reference of the tenancy or lease that it is about, for people with several. */
  property: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
});

/** A choice event already on record at the landlord. */
export const importChoiceEvent = z.strictObject({ purposeId: slug, channel: choiceWay, kind: choiceEventKind, at: instant, noticeVersion: z.string().check(z.regex(/^v\d+$/u)), language });

/** A request already on record, with its events oldest first; the first is `submit`. */
export const importRequest = z.strictObject({
  reference: z.string().check(z.regex(/^R-[2-9A-HJ-NP-Z]{9}$/u)),
  details: requestDetails,
  events: z.array(z.strictObject({ kind: requestEventKind, at: instant, by: z.enum(['resident', 'landlord', 'time']), reason: z.nullable(z.string().check(z.maxLength(2000))) })).check(z.minLength(1)),
});

/** A message about one of the person's requests that is already on record. */
export const importMessage = z.strictObject({
  request: importRequest.shape.reference,
  at: instant,
  by: z.enum(['resident', 'landlord']),
  text: messageText,
  /** When the other side looked at it; `null`: not yet. */
  seenAt: z.nullable(instant),
});

/** An id in the landlord's system: the same entry twice is once. */
const ownId = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/u));

/** One time that data was passed on. `shownFrom`: when the person may know of it; `null` for what the law withholds. */
export const importDisclosure = z.strictObject({
  id: ownId,
  on: calendarDate,
  recipient: slug,
  purpose: slug,
  fields: z.array(z.strictObject({ category: slug, key: slug })).check(z.maxLength(200)),
  occasion: z.nullable(text),
  /** The notice promises that the person is told of such a disclosure. */
  promised: z.boolean(),
  shownFrom: z.nullable(calendarDate),
});

/** A tenancy. Shared between everybody who names its reference. Comes before its residents in the file. */
export const importTenancy = z.strictObject({
  type: z.literal('tenancy'),
  reference: z.string().check(z.regex(/^[A-Z0-9-]{3,40}$/u)),
  address: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(8)),
  /** Stays what it was when it ended: a lease that was sold is `leasehold` with `endedOn`. `former` is a tenancy that ended, and never a lease. */
  tenure: z.enum(['tenancy', 'leasehold', 'licence', 'former']),
  startedOn: calendarDate,
  endedOn: z.nullable(calendarDate),
});

/** A resident with everything about them: read all or nothing. The same line twice changes nothing. */
export const importResident = z.strictObject({
  type: z.literal('resident'),
  portalReference,
  name,
  dateOfBirth: calendarDate,
  language,
  /** Tenancy references the person is on, also those that ended: how long facts are kept goes by them. */
  tenancies: z.array(z.string()).check(z.maxLength(20)),
  contactPoints: z.array(importContactPoint).check(z.maxLength(20)),
  /** Hidden everywhere; shown to named roles only, with a reason on record. */
  addressHidden: z.boolean(),
  items: z.array(importItem).check(z.maxLength(20_000)),
  choices: z.array(importChoiceEvent).check(z.maxLength(2000)),
  requests: z.array(importRequest).check(z.maxLength(200)),
  disclosures: z.optional(z.array(importDisclosure).check(z.maxLength(2000))),
  messages: z.optional(z.array(importMessage).check(z.maxLength(2000))),
  decisions: z.optional(z.array(z.extend(decision, { id: ownId })).check(z.maxLength(200))),
});
export type ImportResident = z.infer<typeof importResident>;
export type ImportTenancy = z.infer<typeof importTenancy>;

/** One line of an import file (NDJSON, UTF-8). The same shape makes sample residents and the worlds of the conformance suite. */
export const importLine = z.discriminatedUnion('type', [importTenancy, importResident]);
export type ImportLine = z.infer<typeof importLine>;
