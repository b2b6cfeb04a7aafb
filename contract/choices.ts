import * as z from 'zod/mini';
import { id, inLanguage, instant, language, lawfulBasis, slug, text } from './common.ts';
import { choiceBasis, choiceDecision, choiceEventKind, choiceState, choiceWay } from './choice-words.ts';
import { endpoint } from './endpoint.ts';
import { briefReceipt } from './brief-receipt.ts';

/** One purpose on one channel, or as a whole: what the person decided, or that nobody has asked. */
export const channelChoice = z.strictObject({
  channel: choiceWay,
  basis: choiceBasis,
  state: choiceState,
  /** When the present state began to count; `null` while nobody was asked. */
  effectiveAt: z.nullable(instant),
  /** Receipt of the decision behind the present state, if a decision is. */
  receiptId: z.nullable(id),
});
export type ChannelChoice = z.infer<typeof channelChoice>;

/** Where a yes that has no switch among the choices is given and taken back: in the register of help in an emergency, or on a website of the landlord's own. */
export const takenBackAt = z.union([z.strictObject({ place: z.literal('support') }), z.strictObject({ place: z.literal('website'), address: z.url() })]);

/**
 * One purpose with a choice per channel. A purpose without a choice has `channels: []` and shows its basis instead;
 * one that rests on a yes all the same names the place to take it back (UK GDPR Art. 7(3)).
 */
export const choicePurpose = z.strictObject({
  id: slug,
  name: text,
  description: text,
  /** What happens if the person says no; said before, never after. */
  consequence: text,
  marketing: z.boolean(),
  lawfulBasis,
  /** The notice and version whose words are shown; a decision names it. */
  notice: z.strictObject({ id: slug, version: z.string() }),
  channels: z.array(channelChoice),
  takenBackAt: z.optional(takenBackAt),
});
export type ChoicePurpose = z.infer<typeof choicePurpose>;

export const choiceList = z.strictObject({ purposes: z.array(choicePurpose) });
export type ChoiceList = z.infer<typeof choiceList>;

/** One act of choosing, as the device sends it. */
export const choiceInput = z.strictObject({
  purposeId: slug,
  channel: choiceWay,
  decision: choiceDecision,
  /** Version of the notice whose words the person saw. */
  noticeVersion: z.string().check(z.regex(/^v\d+$/u)),
  language,
  /** The device's clock at the tap. The server corrects it by the skew measured at sending (`Sent-At` header) and never lets it lie ahead of receipt. */
  decidedAt: instant,
});
export type ChoiceInput = z.infer<typeof choiceInput>;

export const listChoices = endpoint({
  name: 'listChoices', method: 'GET', path: '/api/choices', permission: 'own-choices',
  summary: 'All purposes with the choice per channel',
  query: inLanguage,
  answers: { 200: choiceList },
});

/** One thing that happened to a choice: an act of the person, or what the landlord or time did. */
export const choiceHistoryEntry = z.strictObject({
  channel: choiceWay,
  kind: choiceEventKind,
  /** The device's clock at the tap; what the landlord did has the moment it counts from. */
  decidedAt: instant,
  /** The moment it counts from, see `domain/choices`. */
  effectiveAt: instant,
  receivedAt: instant,
  /** The notice and version whose words were shown, and in which language (UK GDPR Art. 7(1)). */
  notice: z.strictObject({ id: slug, version: z.string() }),
  shownIn: language,
  receiptId: z.nullable(id),
});
export type ChoiceHistoryEntry = z.infer<typeof choiceHistoryEntry>;

/** One purpose in full. A purpose that the landlord does not list answers `not-found`. */
export const readChoice = endpoint({
  name: 'readChoice', method: 'GET', path: '/api/choices/:purposeId', permission: 'own-choices',
  summary: 'One purpose with its choice per channel and all that led there, newest first',
  params: z.strictObject({ purposeId: slug }),
  query: inLanguage,
  answers: { 200: z.strictObject({ purpose: choicePurpose, history: z.array(choiceHistoryEntry) }) },
  problems: ['not-found'],
});

/** Records a decision. Withdrawing asks for nothing more than giving did (UK GDPR Art. 7(3)). */
export const recordChoice = endpoint({
  name: 'recordChoice', method: 'POST', path: '/api/choices', permission: 'own-choices',
  summary: 'Record one decision about one purpose on one channel',
  query: inLanguage,
  body: choiceInput,
  answers: { 201: z.strictObject({ receipt: briefReceipt, choices: choiceList }) },
  problems: ['notice-changed', 'choice-not-offered'],
  idempotency: 'key',
  canWait: {
    lane: () => 'choices',
    face: (body) => ({ purposeId: body.purposeId, channel: body.channel, decision: body.decision }),
  },
});
