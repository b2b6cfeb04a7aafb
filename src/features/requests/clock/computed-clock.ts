import type { ClockView } from '#contract/clock.ts';
import type { Organisation } from '#contract/organisation.ts';
import type { RequestFull } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import { requestClock } from '#domain/clock/request-clock.ts';

/** The clock of a request on a day, computed from its events as the server does it. */
export function computedClock({ kind, details, receivedOn, events }: RequestFull, today: string, { region, kind: landlord }: Organisation): ClockView {
  return requestClock({ kind, answers: details ?? {}, receivedOn, events, today, region, holidays: shippedBankHolidays, informationRegime: informationRegimeOf[landlord] });
}
