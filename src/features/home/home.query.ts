import { readHome } from '#contract/home.ts';
import { clockAsAt } from '#domain/clock/clock-as-at.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { readOptions } from '#src/api/read-options.ts';

/** What needs the person, what is under way, what is new, in one read. */
export const homeQuery = (language: string) => readOptions(readHome, { query: { language } }, (home) => {
  const today = londonDate(new Date().toISOString());
  return { ...home, underWay: home.underWay.map((one) => ({ ...one, clock: clockAsAt(one.clock, today) })) };
});
