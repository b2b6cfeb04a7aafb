import * as z from 'zod/mini';
import { calendarDate, id, inLanguage, instant, language, slug, text } from './common.ts';
import { choiceDecision, choiceState, choiceWay } from './choice-words.ts';
import { endpoint } from './endpoint.ts';
import { relation } from './relation.ts';
import { briefReceipt, seenWording } from './brief-receipt.ts';
import { requestKind } from './request-words.ts';

/** How a person said that what an officer is about to send is what they want: on the screen turned to them, with a code of their own app, after it was read to them, or by signing on the screen (the drawing itself is kept nowhere). */
export const confirmedHow = z.enum(['tap', 'code', 'spoken', 'signature']);
export type ConfirmedHow = z.infer<typeof confirmedHow>;

const base = {
  ...briefReceipt.shape,
  organisation: z.strictObject({ id: slug, name: z.string() }),
  /** Head of this resident's audit chain when the act was recorded: proof that the record was not rewritten. Lower-case hex SHA-256. */
  auditHead: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  /** Who did it for the person, where they did not do it themselves; `confirmed`: how the person said that it is what they want. Never a name. */
  by: z.optional(z.strictObject({ role: z.enum(['officer', 'safeguarding', 'representative']), office: z.nullable(z.string()), confirmed: z.nullable(confirmedHow) })),
};

/** Receipt for one decision (fields after ISO/IEC TS 27560: what was decided, on which words, when it counts from). */
export const choiceReceipt = z.strictObject({
  ...base,
  subject: z.literal('choice'),
  purpose: z.strictObject({ id: slug, name: text }),
  channel: choiceWay,
  decision: choiceDecision,
  state: choiceState,
  decidedAt: instant,
  effectiveAt: instant,
  notice: z.strictObject({ id: slug, version: z.string() }),
  /** Language of the words the person saw. */
  shownIn: language,
});

/** Receipt for a request or an act on one. */
export const requestReceipt = z.strictObject({
  ...base,
  subject: z.literal('request'),
  /** `message-sent`: the person wrote about it. What they wrote is not in the receipt. */
  act: z.enum(['made', 'withdrawn', 'message-sent', 'answered']),
  request: z.strictObject({ id, reference: z.string(), kind: requestKind, receivedOn: calendarDate }),
});

/** Receipt for a change of how the person is reached. Says what was done, never the address or the word. */
export const reachReceipt = z.strictObject({
  ...base,
  subject: z.literal('reach'),
  act: z.enum(['point-added', 'point-rules-changed', 'point-removed', 'preferences-set', 'code-word-set']),
  kind: z.nullable(z.enum(['email', 'phone'])),
});

/** Receipt for a complaint or an act on one. What it says is not in it. */
export const complaintReceipt = z.strictObject({
  ...base,
  subject: z.literal('complaint'),
  act: z.enum(['made', 'withdrawn', 'second-asked']),
  complaint: z.strictObject({ id, reference: z.string(), receivedOn: calendarDate }),
});

/** Receipt for letting somebody speak for the person, or ending it. Never a name. */
export const peopleReceipt = z.strictObject({ ...base, subject: z.literal('people'), act: z.enum(['invited', 'ended']), relation });

/** Receipt for an act on the emergency register or on equality answers. Says what was done and on which words, never what the person said. */
export const supportReceipt = z.strictObject({
  ...base,
  subject: z.literal('support'),
  act: z.enum(['joined', 'changed', 'kept', 'left', 'answered', 'cleared']),
  purposeId: slug,
  decidedAt: instant,
  effectiveAt: instant,
  /** The words that the person agreed to, where they agreed to something (UK GDPR Art. 7(1)). */
  wording: z.nullable(seenWording),
});

export const receipt = z.discriminatedUnion('subject', [peopleReceipt, choiceReceipt, requestReceipt, reachReceipt, complaintReceipt, supportReceipt]);
export type Receipt = z.infer<typeof receipt>;

/** The person's receipts, newest first. */
export const listReceipts = endpoint({
  name: 'listReceipts', method: 'GET', path: '/api/receipts', permission: 'own-receipts',
  summary: 'All receipts of the person signed in, newest first',
  query: inLanguage,
  answers: { 200: z.strictObject({ receipts: z.array(receipt) }) },
});

/** One receipt. Another person's id answers `not-found`, the same as an id that never was. */
export const readReceipt = endpoint({
  name: 'readReceipt', method: 'GET', path: '/api/receipts/:receiptId', permission: 'own-receipts',
  summary: 'One receipt',
  params: z.strictObject({ receiptId: id }),
  query: inLanguage,
  answers: { 200: receipt },
  problems: ['not-found'],
});
