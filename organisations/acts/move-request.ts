import type { RequestDetails, RequestEvent } from '#contract/requests.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Pack } from '../pack.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';
import { type RecordedRequest, requestView } from '../views/request-view.ts';

/** The moment of an act: an instant and its Europe/London date. */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

const byResident = (kind: 'submit' | 'withdraw', { now, today }: Moment): RequestEvent => ({ kind, at: now, on: today, by: 'resident', reason: null });

/**
 * A request as it is received. Its clock starts on today's Europe/London date (UK GDPR Art. 12A).
 * @throws Refusal category-unknown
 */
export function newRequest(pack: Pack, details: RequestDetails, given: Moment & Pick<RecordedRequest, 'id' | 'reference' | 'receiptId'>): RecordedRequest {
  const known = new Set(pack.categories.map((one) => one.id));
  if (!details.categories.every((one) => known.has(one))) throw new Refusal('category-unknown', { errors: [{ pointer: '/details/categories', code: 'not-offered' }] });
  const { id, reference, receiptId, today } = given;
  return { id, reference, receiptId, kind: details.kind, details, receivedOn: today, events: [byResident('submit', given)] };
}

/** The event that ends a request at the person's own wish. @throws Refusal request-not-open */
export function withdrawal(pack: Pack, request: RecordedRequest, moment: Moment): RequestEvent {
  if (!requestView(request, pack, moment.today).canWithdraw) throw new Refusal('request-not-open');
  return byResident('withdraw', moment);
}

/** What the receipt for an act on a request says. */
export function requestAbout(act: 'made' | 'withdrawn', { id, reference, kind, receivedOn }: RecordedRequest): Extract<ReceiptAbout, { subject: 'request' }> {
  return { subject: 'request', act, request: { id, reference, kind, receivedOn } };
}
