import * as z from 'zod/mini';
import { calendarDate } from '#contract/common.ts';
import { choiceBasis, choiceWay } from '#contract/choice-words.ts';
import { dataClass } from '#contract/my-data.ts';
import { landlordKind } from '#contract/organisation.ts';
import { duration, requestRoute } from '#contract/request-options.ts';
import { requestKind } from '#contract/request-words.ts';
import channelData from './law/channels.json' with { type: 'json' };
import deadData from './law/dead-law.json' with { type: 'json' };
import kindData from './law/landlord-kinds.json' with { type: 'json' };
import basisData from './law/lawful-bases.json' with { type: 'json' };
import dutyData from './law/notice-duties.json' with { type: 'json' };
import plainData from './law/plain-english.json' with { type: 'json' };
import requestData from './law/requests.json' with { type: 'json' };
import { packPurpose } from '../pack.ts';

const source = { source: z.string().check(z.minLength(1)) };
const version = { version: calendarDate };
const basisCode = packPurpose.shape.basis.shape.code;

/** What a notice must say; `anyOf` are patterns over its English text. */
export const noticeDuty = z.strictObject({
  id: z.string(), anyOf: z.array(z.string()).check(z.minLength(1)), mend: z.string(), ...source,
  /** Only where the pack has one of these. */
  ifBasis: z.optional(z.array(basisCode)), ifClass: z.optional(z.array(dataClass)), ifPurpose: z.optional(z.array(z.string())),
});
export type NoticeDuty = z.infer<typeof noticeDuty>;

const lawData = z.strictObject({
  /** What is no longer law, and contacts that nobody answers. `endedOn`: a notice that began before may still say it, unless it is the newest. */
  dead: z.strictObject({
    ...version,
    terms: z.array(z.strictObject({
      id: z.string(), pattern: z.string(), not: z.optional(z.string()),
      /** A sentence that it finds. */
      example: z.string(), endedOn: calendarDate, mend: z.string(), ...source,
    })),
    contacts: z.array(z.strictObject({ id: z.string(), value: z.string(), mend: z.string(), ...source })),
  }),
  /** The article of each lawful basis, and what special category and criminal data need besides. */
  bases: z.strictObject({
    ...version,
    articles: z.array(z.strictObject({ code: basisCode, article: z.string(), ...source })),
    conditions: z.array(z.strictObject({ dataClass, needs: z.string(), ...source })),
    /** Conditions that cover some special categories only: keys of the items they may carry. */
    narrow: z.array(z.strictObject({ condition: z.string(), covers: z.array(z.string()), ...source })),
  }),
  /** How each way of reaching people may be used for what they can choose. */
  channels: z.strictObject({ ...version, channels: z.array(z.strictObject({ channel: choiceWay, bases: z.array(choiceBasis), ...source })) }),
  /** What follows from the kind of landlord: an ombudsman for its service, and a law on other information with the words a notice may name it by. */
  kinds: z.strictObject({ ...version, kinds: z.array(z.strictObject({ kind: landlordKind, ombudsman: z.boolean(), information: z.array(z.string()), ...source })) }),
  requests: z.strictObject({
    ...version,
    everyLandlord: z.array(z.strictObject({ kind: requestKind, ...source })),
    withRecordings: z.strictObject({ kind: requestKind, ...source }),
    spoken: z.strictObject({ routes: z.array(requestRoute), ...source }),
    onPaper: z.strictObject({ routes: z.array(requestRoute), ...source }),
  }),
  duties: z.strictObject({
    ...version, fullNotice: z.string(),
    table: z.strictObject({ why: z.array(z.string()), lawful: z.array(z.string()), howLong: z.array(z.string()) }),
    /** Sections that tell of earlier versions, so their times and names may be over. */
    pastSections: z.array(z.string()),
    legalTimes: z.array(z.strictObject({ iso: duration, ...source })),
    everyNotice: z.array(noticeDuty), fullNoticeOnly: z.array(noticeDuty),
  }),
  plain: z.strictObject({ ...version, ...source, summaryWords: z.int(), sentenceWords: z.int(), meanSentenceWords: z.int(), summaryGrade: z.int(), wholeGrade: z.int(), easyGrade: z.int(), easySentenceWords: z.int() }),
});
export type LawData = z.infer<typeof lawData>;

/**
 * Reads a set of rules.
 * @throws a zod error when one of them lacks its version or source.
 */
export const parseLawData = (data: unknown): LawData => z.parse(lawData, data);

/** The rules shipped with this version. Passed in where a pack is linted, so that they can be replaced. */
export const shippedLaw: LawData = parseLawData({
  dead: deadData, bases: basisData, channels: channelData, kinds: kindData, requests: requestData, duties: dutyData, plain: plainData,
});
