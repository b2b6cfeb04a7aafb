import type { PlacedHold } from './send-hold.ts';
import { daysBetween } from './wish.ts';

export type Shown = 'form' | 'waiting' | 'done' | 'failed' | 'refused' | 'removed';

const parts = (section: HTMLElement, selector: string) => section.querySelectorAll<HTMLElement>(selector);

/** A calendar date in the words of the page: weekday, day, month, year. */
function sayDate(section: HTMLElement, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const name = (list: string | undefined, at: number) => list?.split(' / ')[at] ?? '';
  const { weekdays, months, date: pattern = '' } = section.dataset;
  const values: Record<string, string> = { weekday: name(weekdays, noon.getUTCDay()), day: String(noon.getUTCDate()), month: name(months, noon.getUTCMonth()), year: String(noon.getUTCFullYear()) };
  return pattern.replaceAll(/\{\{(\w+)\}\}/gu, (_all, key: string) => values[key] ?? '');
}

/** Shows one state and hides the others. What comes up by itself is said loudly: as an alert, and it stays until it is over. */
export function show(section: HTMLElement, state: Shown): void {
  for (const part of parts(section, '[data-state]')) part.hidden = part.dataset['state'] !== state && !(part.dataset['state'] === 'form' && (state === 'failed' || state === 'removed'));
  section.dataset['now'] = state;
  for (const banner of parts(section, `[data-state="${state}"] .notice-banner`)) banner.setAttribute('role', state === 'done' ? 'status' : 'alert');
}

/** Puts in what the landlord said. `today`: Europe/London. */
export function showPlaced(section: HTMLElement, { reference, overwrittenOn }: PlacedHold, today: string): void {
  for (const slot of parts(section, '[data-fill="reference"]')) slot.textContent = reference;
  const left = overwrittenOn === null ? undefined : daysBetween(today, overwrittenOn);
  const rules = new Intl.PluralRules(section.dataset['language']);
  for (const part of parts(section, '[data-when]')) part.hidden = left === undefined || (part.dataset['when'] === 'gone') !== left < 0;
  if (left !== undefined && left >= 0 && overwrittenOn !== null) {
    for (const form of parts(section, '[data-plural] > [data-example]')) {
      form.hidden = rules.select(Number(form.dataset['example'])) !== rules.select(left);
      form.textContent = (form.textContent ?? '').replace('{{count}}', String(left)).replace('{{date}}', sayDate(section, overwrittenOn));
    }
  }
  show(section, 'done');
  section.querySelector<HTMLElement>('#save-done')?.focus();
}
