import type { HoldInput } from '#contract/holds.ts';

/** What stands in the form of the page. */
export interface Typed {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly contact: string;
  /** The chosen place; empty for one that is not on the list. */
  readonly site: string;
  readonly place: string;
}

const timeOfDay = /^\d\d:\d\d$/u;
const londonDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Today's Europe/London date. */
export function londonToday(now: Date): string {
  return londonDay.format(now).split('/').toReversed().join('-');
}

/** The place that a sign's code names, where the page itself is not on the device and the list of places stands in for it. */
export function siteOfAddress(pathname: string): string {
  const [, , section, site = ''] = pathname.split('/');
  return section === 'recordings' && /^[a-z0-9-]{1,64}$/u.test(site) ? site : '';
}

/** The wish as it is sent. Nothing typed means today, and any time of it. `null`: the day has not come yet. */
export function wishOf(typed: Typed, medium: HoldInput['medium'], now: Date): HoldInput | null {
  const today = londonToday(now);
  const on = typed.day || today;
  if (on > today) return null;
  const time = (value: string) => (timeOfDay.test(value) ? value : null);
  return {
    medium, site: typed.site || null, place: typed.site ? '' : typed.place.trim(), on, from: time(typed.from), to: time(typed.to), contact: typed.contact.trim() || null, madeAt: now.toISOString(),
  };
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
