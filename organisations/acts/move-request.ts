import type { AnswerForm } from '#contract/common.ts';
import type { ReachPreferences } from '#contract/reach-words.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { ResidentAnswer } from '#contract/request-words.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Pack } from '../pack.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';
import { notOffered } from './request-offers.ts';
import { type RecordedRequest, requestView } from '../views/request-view.ts';

/** The moment of an act: an instant and its Europe/London date. */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

const byResident = (kind: 'submit' | 'withdraw' | 'mark-disputed' | 'place-hold', { now, today }: Moment): RequestEvent => ({ kind, at: now, on: today, by: 'resident', reason: null });

/**
 * What happens as a request comes in: it is received; a fact is marked as disputed where the person wants that (UK GDPR Art. 18(1)(a));
 * a recording is held before anything else is asked;
 * marketing is stopped there and then (Art. 21(3)): nobody weighs it, and nobody can refuse it.
 */
function firstEvents(details: RequestDetails, moment: Moment, receivedOn: string): RequestEvent[] {
  const submit = { ...byResident('submit', moment), on: receivedOn };
  if (details.kind === 'correction' && details.markDisputed) return [submit, byResident('mark-disputed', moment)];
  if (details.kind === 'recordings') return [submit, byResident('place-hold', moment)];
  if (isMarketingStop(details)) return [submit, { kind: 'stop-all', at: moment.now, on: moment.today, by: 'landlord', reason: null }];
  return [submit];
}

/** What goes with a request of what the person prefers (product promise 13): set once, used for every answer. */
export const answerInOf = ({ language, format }: ReachPreferences): AnswerForm => ({ language, format });

/** Whether the request says no to all direct marketing. */
export function isMarketingStop(details: RequestDetails): boolean {
  return details.kind === 'objection' && details.about === 'direct-marketing';
}

/**
 * A request as it is received. Its clock starts on today's Europe/London date, or on the day it was said or came to an officer (UK GDPR Art. 12A).
 * @throws Refusal category-unknown; invalid-input where it names something else that this landlord does not have
 */
export function newRequest(pack: Pack, details: RequestDetails, given: Moment & Pick<RecordedRequest, 'id' | 'reference' | 'receiptId' | 'answerIn'> & { readonly receivedOn?: string }): RecordedRequest {
  const pointer = notOffered(pack, details);
  if (pointer !== undefined) throw new Refusal(pointer === '/details/categories' ? 'category-unknown' : 'invalid-input', { errors: [{ pointer, code: 'not-offered' }] });
  const { id, reference, receiptId, today, receivedOn = today, answerIn = null } = given;
  return { id, reference, receiptId, answerIn, kind: details.kind, details, receivedOn, events: firstEvents(details, given, receivedOn) };
}

/** The event that ends a request at the person's own wish. @throws Refusal request-not-open */
export function withdrawal(pack: Pack, request: RecordedRequest, moment: Moment): RequestEvent {
  if (!requestView(request, pack, moment.today).canWithdraw) throw new Refusal('request-not-open');
  return byResident('withdraw', moment);
}

/** Answers that say nothing without words. */
const needWords: ReadonlySet<ResidentAnswer> = new Set<ResidentAnswer>(['clarified', 'reply', 'say-more', 'ask-review']);

/** What a person says to a request that waits for them, as an event of today. @throws Refusal request-not-open, act-not-open, invalid-input */
export function residentReply(pack: Pack, request: RecordedRequest, { answer, words }: { readonly answer: ResidentAnswer; readonly words: string }, moment: Moment): RequestEvent {
  const { canAnswer, canWithdraw } = requestView(request, pack, moment.today);
  if (!canAnswer.includes(answer)) throw new Refusal(canWithdraw ? 'act-not-open' : 'request-not-open');
  const said = words.trim();
  if (said === '' && needWords.has(answer)) throw new Refusal('invalid-input', { errors: [{ pointer: '/words', code: 'missing' }] });
  return { kind: answer, at: moment.now, on: moment.today, by: 'resident', reason: said === '' ? null : said };
}

/** What the receipt for an act on a request says. */
export function requestAbout(act: Extract<ReceiptAbout, { subject: 'request' }>['act'], { id, reference, kind, receivedOn }: RecordedRequest): Extract<ReceiptAbout, { subject: 'request' }> {
  return { subject: 'request', act, request: { id, reference, kind, receivedOn } };
}
