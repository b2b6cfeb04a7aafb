import { useEffect, useRef } from 'react';

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Calls `leave` once nobody has touched a page of staff for so many seconds, and `touched` at each touch and key, those of a modal dialog too.
 * The clock is looked at besides: a computer that sleeps stops timers, and whoever wakes it was not there all the time.
 */
export function useLeftAlone(seconds: number, leave: () => void, touched: () => void): void {
  const acts = useRef({ leave, touched });
  useEffect(() => { acts.current = { leave, touched }; });
  useEffect(() => {
    const stop = new AbortController();
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      stop.abort();
      acts.current.leave();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(go, seconds * 1000);
    };
    const look = () => { if (Date.now() - last > seconds * 1000) go(); };
    const touch = () => {
      look();
      if (stop.signal.aborted) return;
      last = Date.now();
      wait();
      acts.current.touched();
    };
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    for (const sign of signs) addEventListener(sign, touch, { passive: true, capture: true, signal: stop.signal });
    document.addEventListener('visibilitychange', look, { signal: stop.signal });
    wait();
    return () => stop.abort();
  }, [seconds]);
}
