import type { AnswerForm } from '#contract/common.ts';
import type { BriefComplaint } from '#contract/brief-complaint.ts';
import type { ChangedFact, NotTold } from '#contract/told-words.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import type { RequestEvent, RequestFull } from '#contract/requests.ts';
import { residentAnswer, type RequestKind } from '#contract/request-words.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import { allowedEvents } from '#domain/request-states/allowed-events.ts';
import { machines } from '#domain/request-states/machines.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import { holdView, type RecordedHold } from './hold-view.ts';

/** An event as it is kept. Which member of staff it was is for the second check alone, and leaves no backend; who was told of which change, and who was not, goes into the ledger. */
export type RecordedEvent = RequestEvent & { readonly staffId?: string; readonly notTold?: readonly NotTold[]; readonly changed?: readonly ChangedFact[] };

/** The events of a request as anybody may see them. `words`: of the pack, for the names of what was deleted. */
export function shownEvents(events: readonly RecordedEvent[], words?: Words): RequestEvent[] {
  return events.map(({ staffId: _staffId, notTold: _notTold, changed, ...event }) =>
    ({ ...event, ...(words && changed && { deleted: changed.map(({ category, key }) => ({ name: words(`item.${key}`), within: words(`category.${category}.name`) })) }) }));
}

/** A request as it is kept: its events are the truth, state and clock are derived. */
export interface RecordedRequest {
  readonly id: string;
  readonly reference: string;
  readonly kind: RequestKind;
  /** `null` where the content was erased. */
  readonly details: RequestDetails | null;
  readonly receivedOn: string;
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  readonly receiptId: string | null;
  /** The hold that it points to, if one is. */
  readonly hold?: RecordedHold | null;
  /** What the person preferred when they asked; left out where it is not known. */
  readonly answerIn?: AnswerForm | null;
  /** Whether an answer was sent that can be read. */
  readonly hasAnswer?: boolean;
  /** The complaints about it, the most recent first, where they were looked up. */
  readonly complaints?: readonly BriefComplaint[];
}

/** A request in a list, with its clock as at `today` (Europe/London). */
export function requestSummaryView(request: RecordedRequest, pack: Pack, today: string): RequestSummary {
  const { id, reference, kind, receivedOn, events } = request;
  const answers = request.details ?? {};
  const { state, turn } = requestStanding(kind, events, answers);
  const clock = requestClock({
    kind, answers, receivedOn, events, today,
    region: pack.organisation.region, holidays: shippedBankHolidays, informationRegime: informationRegimeOf[pack.organisation.kind],
  });
  return { id, reference, kind, state, turn, receivedOn, clock };
}

/** A request in full. `words`: where an answer may have deleted something, which is then named. */
export function requestView(request: RecordedRequest, pack: Pack, today: string, words?: Words): RequestFull {
  const standing = requestStanding(request.kind, request.events, request.details ?? {});
  const open = allowedEvents(machines[standing.machine], standing.machineState, 'resident');
  return {
    ...requestSummaryView(request, pack, today),
    details: request.details,
    events: shownEvents(request.events, words),
    receiptId: request.receiptId,
    hold: request.hold ? holdView(request.hold) : null,
    answerIn: request.answerIn ?? null,
    hasAnswer: request.hasAnswer ?? false,
    ...(request.complaints && request.complaints.length > 0 && { complaints: [...request.complaints] }),
    canWithdraw: open.includes('withdraw'),
    canAnswer: residentAnswer.options.filter((answer) => open.includes(answer)),
  };
}
