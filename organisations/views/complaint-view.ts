import type { ActivityAct, ActorRole } from '#contract/activity.ts';
import type { BriefComplaint } from '#contract/brief-complaint.ts';
import type { ComplaintEvent, Evidence } from '#contract/complaint-words.ts';
import type { ComplaintFull, ComplaintSummary } from '#contract/complaints.ts';
import type { Text } from '#contract/common.ts';
import type { CameBy, RequestKind } from '#contract/request-words.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { complaintClock, serviceComplaintClock } from '#domain/complaints/complaint-clocks.ts';
import { complaintIsOpen, foldComplaint, openComplaintEvents } from '#domain/complaints/complaint-machine.ts';
import { serviceRuleOf } from '#domain/complaints/service-rule.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';

/** Evidence as it is kept: ids where the pack has words. */
export type RecordedEvidence = { readonly ref: string; readonly on: string } & (
  | { readonly kind: 'request'; readonly reference: string; readonly requestKind: RequestKind }
  | { readonly kind: 'activity'; readonly act: ActivityAct; readonly by: ActorRole }
  | { readonly kind: 'disclosure'; readonly recipient: string; readonly purpose: string }
  | { readonly kind: 'decision'; readonly name: Text }
);

/** What a complaint says. */
export interface ComplaintDetails {
  readonly whatHappened: string;
  readonly wish: string;
  readonly aboutService: boolean;
  readonly about: { readonly requestId: string; readonly reference: string } | null;
  readonly evidence: readonly RecordedEvidence[];
}

/** An event as it is kept. Which member of staff it was is for the second stage alone, and leaves no backend. */
export type RecordedComplaintEvent = ComplaintEvent & { readonly staffId?: string };

/** A complaint as it is kept: its events are the truth, state and clocks are derived. */
export interface RecordedComplaint {
  readonly id: string;
  readonly reference: string;
  readonly details: ComplaintDetails;
  readonly receivedOn: string;
  /** Oldest first. */
  readonly events: readonly RecordedComplaintEvent[];
  readonly receiptId: string | null;
  /** Left out: the portal. */
  readonly cameBy?: CameBy;
}

/** Its events, and whether the clock of service complaints runs beside: what may be done with it hangs on both. */
export const bothParts = ({ events, details }: Pick<RecordedComplaint, 'events' | 'details'>, pack: Pack) => ({ events, service: details.aboutService && serviceRuleOf[pack.organisation.kind] !== null });

/** What the clocks of a complaint hang on. */
export const clockInput = ({ receivedOn, events }: Pick<RecordedComplaint, 'receivedOn' | 'events'>, pack: Pack, today: string) =>
  ({ receivedOn, events, today, region: pack.organisation.region, holidays: shippedBankHolidays });

/** A complaint in a list. */
export function complaintSummaryView(complaint: RecordedComplaint, pack: Pack, today: string): ComplaintSummary {
  const { id, reference, receivedOn, events, details: { about } } = complaint;
  return { id, reference, state: foldComplaint(events), receivedOn, clock: complaintClock(clockInput(complaint, pack, today)), open: complaintIsOpen(events), about };
}

function evidenceView(one: RecordedEvidence, words: Words): Evidence {
  return one.kind === 'disclosure' ? { ...one, recipient: words(`recipient.${one.recipient}.name`), purpose: words(`purpose.${one.purpose}.name`) } : one;
}

/** A complaint in full. */
export function complaintView(complaint: RecordedComplaint, pack: Pack, words: Words, today: string): ComplaintFull {
  const { details: { whatHappened, wish, aboutService, evidence }, events, receiptId } = complaint;
  const summary = complaintSummaryView(complaint, pack, today);
  const open = openComplaintEvents(bothParts(complaint, pack), 'resident');
  return {
    ...summary, whatHappened, wish, receiptId, events: events.map(({ staffId: _staffId, ...event }) => event),
    service: aboutService ? serviceComplaintClock(clockInput(complaint, pack, today), pack.organisation.kind) : null,
    evidence: evidence.map((one) => evidenceView(one, words)),
    canWithdraw: open.includes('withdraw'),
    canAskSecond: open.includes('second-ask'),
  };
}

/** What a request says of those of its person's complaints that are about it. */
export function complaintsAbout(requestId: string, complaints: readonly RecordedComplaint[]): BriefComplaint[] {
  return complaints.filter(({ details }) => details.about?.requestId === requestId)
    .map(({ id, reference, receivedOn, events }) => ({ id, reference, receivedOn, state: foldComplaint(events), open: complaintIsOpen(events) }));
}
