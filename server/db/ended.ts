import { secondsAfter } from '#domain/sign-in-rules.ts';
import type { Db } from '../database.ts';

/** Lets go, a day after, what no limit counts any more, challenges that nobody can answer, and sessions that are over. */
export async function forgetEnded(owner: Db, now: string): Promise<void> {
  const yesterday = secondsAfter(now, -86_400);
  await owner.deleteFrom('rate_counters').where('window_from', '<', yesterday).execute();
  await owner.deleteFrom('challenges').where('expires_at', '<', yesterday).execute();
  await owner.deleteFrom('sessions').where('ends_at', '<', yesterday).execute();
  await owner.deleteFrom('staff_sessions').where('ends_at', '<', now).execute();
}
