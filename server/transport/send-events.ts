import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db } from '../database.ts';
import { markTaken, takeEvent, tryEventLater } from '../db/outgoing-events.ts';
import type { Services } from '../services.ts';
import type { webhookPoster } from './webhook.ts';

/** A server that took an event and has not been heard of for so long is thought dead. Seconds. */
const deadSeconds = 2 * 60;

const [minute, hour] = [60, 3600];
/** Seconds to wait after each try, as Standard Webhooks advises; then once a day until the event is a month old. */
const waits = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour] as const;

/**
 * Sends what is due, the oldest first, until one is not taken: then the landlord's system is away, and the next round begins with another event, so that
 * one that it refuses does not keep the others. Many servers may do it at once. An event may come twice (the same `webhook-id`), and none is left out.
 */
export async function sendEvents(owner: Db, post: ReturnType<typeof webhookPoster>, { now, log }: Pick<Services, 'now' | 'log'>): Promise<number> {
  for (let sent = 0; ; sent += 1) {
    const taken = await takeEvent(owner, now().toISOString(), deadSeconds);
    if (!taken) return sent;
    const end = await post(taken, now());
    if (end !== 'taken') {
      await tryEventLater(owner, taken.id, secondsAfter(now().toISOString(), waits[taken.tries - 1] ?? 24 * hour));
      log({ level: 'error', problem: 'the landlord’s system did not take an event', answer: end.problem, type: taken.event.type, tries: taken.tries });
      return sent;
    }
    await markTaken(owner, taken.id, now().toISOString());
  }
}
