import { Refusal } from '#contract/refusal.ts';
import { type Limit, limitWindow, oldestPart, secondsToWait } from '#domain/sign-in-rules.ts';
import type { Context } from './context.ts';

const keyOf = (limit: Limit, who: string, now: string): string => [limit.name, who, limitWindow(limit, now).from].join('\n');

/** Counts one more of something and answers how many there are now in this window. */
export function countUp({ store, now }: Context, limit: Limit, who: string): number {
  const key = keyOf(limit, who, now);
  const count = (store.counters[key] ?? 0) + 1;
  store.counters[key] = count;
  return count;
}

/** Counts one more and refuses when that is one too many; the count stays. @throws Refusal too-many-requests */
export function limitTo(context: Context, limit: Limit, who: string): void {
  if (countUp(context, limit, who) > limit.most) throw new Refusal('too-many-requests', { keep: true, retryAfter: limitWindow(limit, context.now).left });
}

/** Seconds until there may be one more, where as many as allowed were counted before, by a window that slides. */
export function secondsOver({ store, now }: Context, limit: Limit, who: string): number | undefined {
  const [begin, from] = [[limit.name, who, ''].join('\n'), oldestPart(limit, now)];
  const counted = Object.entries(store.counters).filter(([key]) => key.startsWith(begin)).map(([key, count]) => ({ from: key.slice(begin.length), count })).filter((one) => one.from >= from);
  return secondsToWait(limit, counted, now);
}

/** Refuses when as many as allowed were counted before. @throws Refusal too-many-tries */
export function refuseOver(context: Context, limit: Limit, who: string): void {
  const wait = secondsOver(context, limit, who);
  if (wait !== undefined) throw new Refusal('too-many-tries', { retryAfter: wait });
}
