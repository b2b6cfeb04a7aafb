import { addDays, addMonths, daysBetween } from '#domain/clock/calendar-date.ts';
import { addDuration } from '#domain/retention/add-duration.ts';
import type { PackRetention } from '../pack.ts';
import type { SamplePerson } from './sample-person.ts';

/** When a fact came and when its retention began. */
export interface ItemDates {
  readonly collectedOn: string;
  readonly retentionStartedOn: string | null;
}

/** The next such day of a year, for example 5 April, on or after the date. */
function nextDay(date: string, monthAndDay: string): string {
  const inYear = `${date.slice(0, 4)}-${monthAndDay}`;
  return inYear >= date ? inYear : `${Number(date.slice(0, 4)) + 1}-${monthAndDay}`;
}

const yearEnds: Readonly<Record<string, string>> = { 'tax-year-end': '04-05', 'financial-year-end': '03-31', 'council-tax-year-end': '03-31', 'scheme-year-end': '04-05' };
/** Ends of what the person has with the landlord. */
const ends = new Set(['tenancy-end', 'agreement-end', 'lease-end', 'landlord-contract-end', 'contractor-contract-end', 'job-end', 'customer-end', 'list-left', 'contract-end']);
/** Things that happen a while after the fact came. */
const later: Readonly<Record<string, number>> = { 'work-done': 9, 'case-closed': 45, 'survey-end': 14, 'pay-period-end': 31, 'match-checked': 21, 'application-closed': 30 };
/** Things that have not happened to most people. */
const unlikely = new Set(['unsubscribed', 'redundancy']);

/** Lines of an account come on a day of their own, every so many months. */
const lines: Readonly<Record<string, { readonly months: number; readonly day: string }>> = {
  'rent-charged': { months: 1, day: '01' }, 'rent-paid': { months: 1, day: '03' }, 'charge': { months: 3, day: '01' }, 'payment': { months: 3, day: '12' },
  'service-charge': { months: 6, day: '25' }, 'landlord-statement': { months: 1, day: '10' }, 'pay-record': { months: 1, day: '28' },
};

/** What is noted on the first day. */
const firstDay = new Set(['name', 'date-of-birth', 'gender', 'customer-number', 'tenancy-reference', 'tenancy-type', 'tenancy-start', 'agreement-reference', 'agreement-type', 'agreement-start', 'lease', 'deposit', 'inventory']);

/** How many days back the facts of a rule reach: at most what it keeps, so that only a few are overdue. */
function reach(rule: PackRetention, today: string): number {
  const longest = 2200;
  if (rule.period === null || ends.has(rule.startEvent) || unlikely.has(rule.startEvent)) return longest;
  return Math.max(3, Math.min(longest, daysBetween(today, addDuration(today, rule.period)) - (later[rule.startEvent] ?? 1)));
}

function startedOn(rule: PackRetention, collectedOn: string, person: SamplePerson, place: number): string | null {
  const { startEvent } = rule;
  if (ends.has(startEvent)) return startEvent === 'tenancy-end' || startEvent === 'agreement-end' || startEvent === 'lease-end' ? (person.homes[place % Math.max(1, person.homes.length)]?.endedOn ?? null) : null;
  if (unlikely.has(startEvent)) return null;
  const yearEnd = yearEnds[startEvent];
  return yearEnd ? nextDay(collectedOn, yearEnd) : addDays(collectedOn, later[startEvent] ?? 0);
}

/**
 * Dates of a fact: never after `today`, spread over the time its rule keeps it, newest first by `place` of `many`.
 * A start event that lies ahead has not happened yet. `overdue`: older than its rule allows, as in a landlord's record that was not tidied.
 */
export function itemDates(key: string, rule: PackRetention, person: SamplePerson, { place, many, today, random, overdue }: {
  readonly place: number; readonly many: number; readonly today: string; readonly random: (below: number) => number; readonly overdue: boolean;
}): ItemDates {
  // Somebody who looks for a home came a few weeks ago.
  const days = person.role === 'applicant' ? Math.min(25, reach(rule, today)) : reach(rule, today);
  const step = Math.max(1, Math.floor(days / Math.max(1, many)));
  const line = lines[key];
  const usual = line ? `${addMonths(today, -1 - ((place * line.months) % 130)).slice(0, 8)}${line.day}` : addDays(today, -Math.min(days - 1, place * step + random(step)));
  const old = overdue && rule.period !== null && !ends.has(rule.startEvent) ? addDays(addMonths(today, -3), -days) : usual;
  const movedOut = person.homes.length > 0 && person.homes.every((home) => home.endedOn !== null) ? (person.homes[0]?.endedOn ?? today) : today;
  const begun = firstDay.has(key) ? person.homes[place % Math.max(1, person.homes.length)]?.startedOn : undefined;
  const collectedOn = begun ?? (old < movedOut ? old : movedOut);
  const started = startedOn(rule, collectedOn, person, place);
  return { collectedOn, retentionStartedOn: started !== null && started <= today ? started : null };
}
