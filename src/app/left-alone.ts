import { idleSeconds } from '#domain/sign-in-rules.ts';
import { sessionState, setSessionState } from './session-state.ts';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/*
 * A page that nobody has touched for as long as a session lasts shows nothing any more: whoever finds the phone finds a lock. What was typed stays beneath it.
 * The clock is looked at, not waited for, because a phone that sleeps stops timers. Begins when it is loaded.
 */
let touched = Date.now();

function look(): void {
  if (sessionState() === 'live' && Date.now() - touched > idleSeconds * 1000) setSessionState('ended');
}

// First the look: a touch of the page that was left alone must not pass for somebody who was there all the time.
for (const sign of signs) {
  addEventListener(sign, () => {
    look();
    touched = Date.now();
  }, { passive: true, capture: true });
}
document.addEventListener('visibilitychange', look);
setInterval(look, 15_000);
