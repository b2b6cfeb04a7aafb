import type { Say } from './document-site.ts';

/** How long a recording is there, in words. An ISO 8601 duration of one unit, as packs have them: `P31D`, `P1Y`. */
export function keptFor(duration: string, say: Say): string {
  const [, number = '', unit = ''] = /^P(\d+)([DMY])$/u.exec(duration) ?? [];
  const words = { D: 'site.keep-days', M: 'site.keep-months', Y: 'site.keep-years' }[unit];
  if (!words) throw new Error(`a recording is overwritten after "${duration}", which has no words; use days, months or years`);
  return say(words, { count: Number(number) });
}
