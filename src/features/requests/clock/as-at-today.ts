import type { Organisation } from '#contract/organisation.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import type { RequestFull } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { clockAsAt } from '#domain/clock/clock-as-at.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { requestClock } from '#domain/clock/request-clock.ts';

const now = () => londonDate(new Date().toISOString());

/** A request that was read on an earlier day, with its clock computed anew from its events: for the copy, which may be days old. */
export function asAtToday(request: RequestFull, organisation: Pick<Organisation, 'region' | 'kind'> | undefined, today = now()): RequestFull {
  const { kind, details, receivedOn, events } = request;
  // Without its answers (those for a recording are not kept) the rule might be another one: then only "late" is derived. A device whose day lies before the answer's has the wrong day.
  if (details === null || !organisation || today <= request.clock.today) return { ...request, clock: clockAsAt(request.clock, today) };
  const clock = requestClock({
    kind, answers: details, receivedOn, events, today, region: organisation.region, holidays: shippedBankHolidays, informationRegime: informationRegimeOf[organisation.kind],
  });
  return { ...request, clock };
}

/** Requests of a list, which have no events to compute from: late is derived anew. */
export const listedAsAtToday = (requests: readonly RequestSummary[], today = now()): RequestSummary[] => requests.map((one) => ({ ...one, clock: clockAsAt(one.clock, today) }));
