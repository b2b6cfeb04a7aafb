import { Refusal } from '#contract/refusal.ts';
import { type Limit, limitWindow } from '#domain/sign-in-rules.ts';
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

/** Refuses when as many as allowed were counted before. @throws Refusal too-many-tries */
export function refuseOver({ store, now }: Context, limit: Limit, who: string): void {
  if ((store.counters[keyOf(limit, who, now)] ?? 0) >= limit.most) throw new Refusal('too-many-tries', { retryAfter: limitWindow(limit, now).left });
}
