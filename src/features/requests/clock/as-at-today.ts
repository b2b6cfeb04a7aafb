import type { Organisation } from '#contract/organisation.ts';
import type { RequestFull } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { clockAsAt } from '#domain/clock/clock-as-at.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import { requestClock } from '#domain/clock/request-clock.ts';

/** A request that was read on an earlier day, with its clock computed anew from its events: for the copy, which may be days old. */
export function asAtToday(request: RequestFull, { region, kind: landlord }: Pick<Organisation, 'region' | 'kind'>, today: string): RequestFull {
  if (today <= request.clock.today) return request; // A device whose day lies before the answer's has the wrong day.
  const { kind, details, receivedOn, events } = request;
  // Without its answers (those for a recording are not kept) the rule might be another one: then only "late" is derived.
  if (details === null) return { ...request, clock: clockAsAt(request.clock, today) };
  const clock = requestClock({ kind, answers: details, receivedOn, events, today, region, holidays: shippedBankHolidays, informationRegime: informationRegimeOf[landlord] });
  return { ...request, clock };
}
