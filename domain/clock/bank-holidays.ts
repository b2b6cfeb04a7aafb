import * as z from 'zod/mini';
import { isCalendarDate } from './calendar-date.ts';
import shipped from './bank-holidays.json' with { type: 'json' };

/** The three divisions of the United Kingdom that have bank holidays of their own. */
export const regions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Region = (typeof regions)[number];

const division = z.object({ events: z.array(z.object({ date: z.string().check(z.refine(isCalendarDate)), title: z.string() })) });
const holidayFile = z.object({ 'england-and-wales': division, 'scotland': division, 'northern-ireland': division });

/** Bank holidays by region, in the shape of the government's own file (gov.uk/bank-holidays.json). */
export type BankHolidays = z.infer<typeof holidayFile>;

/**
 * Reads a replacement of the shipped file.
 * @throws a zod error when it lacks a region or names a date that does not exist.
 */
export function parseBankHolidays(data: unknown): BankHolidays {
  return z.parse(holidayFile, data);
}

/** The holidays shipped with this version: 2024 to 2028. Passed in where a clock is computed, so that a landlord can replace them. */
export const shippedBankHolidays: BankHolidays = shipped;
