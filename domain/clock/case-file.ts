import { asksAbout } from './asks.ts';
import { regions } from './bank-holidays.ts';
import { isCalendarDate } from './calendar-date.ts';
import { askedThings, clockEventTypes, type ClockEvent } from './clock-event.ts';
import type { ClockCase } from './case-result.ts';
import { informationRegimes, ukGdprTypes } from './rules.ts';

/** Something wrong in a file of cases: which case (its id, or its place where it has none), which field, and what. */
export interface CaseFault {
  readonly where: string;
  readonly field: string;
  readonly what: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Report = (field: string, what: string) => void;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function seen(value: unknown): string {
  return value === undefined ? 'is missing' : `is ${JSON.stringify(value).slice(0, 60)}`;
}

const typesOf: ReadonlyMap<unknown, readonly string[]> = new Map<unknown, readonly string[]>([
  ['ukgdpr', ukGdprTypes],
  ['dp_complaint', ['complaint']],
  ...informationRegimes.map((regime) => [regime, ['information']] as const),
]);

function oneOf(fields: Fields, field: string, allowed: readonly string[], report: Report): void {
  const value = fields[field];
  if (typeof value !== 'string' || !allowed.includes(value)) report(field, `${seen(value)}; expected one of ${allowed.join(', ')}`);
}

function date(value: unknown, field: string, report: Report): boolean {
  const good = typeof value === 'string' && isCalendarDate(value);
  if (!good) report(field, `${seen(value)}; expected a date that exists, YYYY-MM-DD, 1900 to 2999`);
  return good;
}

function checkEvents(list: unknown, received: unknown, report: Report): void {
  if (!Array.isArray(list)) return report('events', `${seen(list)}; expected a list`);
  let readable = true;
  list.forEach((event: unknown, index) => {
    const at = `events[${index}]`;
    const told: Report = (field, what) => {
      readable = false;
      report(field, what);
    };
    if (!isObject(event)) return told(at, `${seen(event)}; expected an object with type and on`);
    oneOf(event, 'type', clockEventTypes, (_field, what) => told(`${at}.type`, what));
    if (!date(event['on'], `${at}.on`, told)) return;
    const { type, on } = event;
    const byLandlord = typeof type === 'string' && /_(requested|notified)$/u.test(type);
    if (byLandlord && typeof on === 'string' && typeof received === 'string' && on < received) told(`${at}.on`, `is ${on}, before the request was received (${received})`);
  });
  if (readable) checkOrder(list as ClockEvent[], report); // Each element was checked above.
}

/** An answer listed after its question but dated before it cannot be right: one of the two dates is wrong. */
function checkOrder(events: readonly ClockEvent[], report: Report): void {
  for (const thing of askedThings) {
    const { asks, unasked } = asksAbout(thing, events);
    const open = asks.find((ask) => ask.to === null && unasked.some((index) => index > ask.index));
    const answer = open && unasked.find((index) => index > open.index);
    if (open && answer !== undefined) report(`events[${answer}].on`, `is ${events[answer]?.on}, before it was asked for (${open.from})`);
  }
}

function checkCase(fields: Fields, report: Report): void {
  oneOf(fields, 'regime', [...typesOf.keys()].map(String), report);
  const types = typesOf.get(fields['regime']);
  if (types) oneOf(fields, 'requestType', types, report);
  oneOf(fields, 'region', regions, report);
  const good = date(fields['received'], 'received', report);
  checkEvents(fields['events'], good ? fields['received'] : undefined, report);
}

/** Reads data of the shape of `facts/deadline-cases.json` (`cases` only; other fields are let be). Names every fault and throws never. */
export function readCases(data: unknown): { readonly cases: readonly ClockCase[]; readonly faults: readonly CaseFault[] } {
  const list = isObject(data) ? data['cases'] : undefined;
  if (!Array.isArray(list)) return { cases: [], faults: [{ where: 'file', field: 'cases', what: `${seen(list)}; expected a list` }] };
  const faults: CaseFault[] = [];
  const ids = new Set<string>();
  list.forEach((one: unknown, index) => {
    const id = isObject(one) && typeof one['id'] === 'string' && one['id'] !== '' ? one['id'] : null;
    const where = id ?? `case number ${index + 1}`;
    const report: Report = (field, what) => faults.push({ where, field, what });
    if (!isObject(one)) return report('case', `${seen(one)}; expected an object`);
    if (id === null) report('id', `${seen(one['id'])}; expected a text that is not empty`);
    else if (ids.has(id)) report('id', 'is used by more than one case');
    else ids.add(id);
    checkCase(one, report);
  });
  return { cases: faults.length === 0 ? (list as ClockCase[]) : [], faults };
}
