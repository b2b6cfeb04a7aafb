import { londonDayEnd } from '#domain/clock/london-date.ts';
import { activationSeconds, secondsAfter } from '#domain/sign-in-rules.ts';
import { newLetters } from './random.ts';
import type { Store } from './store.ts';

/** A code to sign in with from paper, in place of whatever the person had. It ends with a London day, since paper names the day alone. */
export function newPaperCode(store: Store, residentId: string, now: string): Store['activations'][number] {
  const made = { residentId, code: newLetters(4, 4), expiresAt: londonDayEnd(secondsAfter(now, activationSeconds)), usedAt: null };
  store.activations = [...store.activations.filter((one) => one.residentId !== residentId), made];
  return made;
}
