import { londonTime } from '#domain/clock/london-time.ts';

/** The greeting that fits the hour in Europe/London. */
export function greetingKey(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(londonTime(now.getTime()).slice(11, 13));
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
