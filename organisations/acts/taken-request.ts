import { londonDate } from '#domain/clock/london-date.ts';
import { Refusal } from '#contract/refusal.ts';
import type { RequestInput } from '#contract/requests.ts';

const mostDays = 366;

/**
 * The day on which a request was received: today, or the day that an officer took it down for, at most a year ago.
 * @throws Refusal invalid-input where it was not an officer, for a day to come, and for one too long ago
 */
export function takenOn(taken: RequestInput['taken'], { today, officer }: { readonly today: string; readonly officer: boolean }): string {
  if (taken === undefined) return today;
  if (!officer) throw new Refusal('invalid-input', { errors: [{ pointer: '/taken', code: 'unknown-field' }] });
  if (taken.on > today) throw new Refusal('invalid-input', { errors: [{ pointer: '/taken/on', code: 'in-future' }] });
  if (Date.parse(today) - Date.parse(taken.on) > mostDays * 86_400_000) throw new Refusal('invalid-input', { errors: [{ pointer: '/taken/on', code: 'too-small' }] });
  return taken.on;
}

/**
 * The day of a conversation on a home visit: one on which the visit was open.
 * @throws Refusal invalid-input for any other day
 */
export function takenOnVisit(on: string, { openedAt, endsAt, today }: { readonly openedAt: string; readonly endsAt: string; readonly today: string }): string {
  const last = [londonDate(endsAt), today].toSorted()[0] ?? today;
  if (on > last) throw new Refusal('invalid-input', { errors: [{ pointer: '/on', code: 'in-future' }] });
  if (on < londonDate(openedAt)) throw new Refusal('invalid-input', { errors: [{ pointer: '/on', code: 'too-small' }] });
  return on;
}
