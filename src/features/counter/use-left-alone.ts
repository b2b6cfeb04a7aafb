import { useEffect, useRef } from 'react';

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls `leave` after so many seconds without a touch or a key, and `touched` at each. Keys of a modal dialog count as well. */
export function useLeftAlone(seconds: number, leave: () => void, touched: () => void): void {
  const acts = useRef({ leave, touched });
  useEffect(() => { acts.current = { leave, touched }; });
  useEffect(() => {
    let timer = setTimeout(() => acts.current.leave(), seconds * 1000);
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => acts.current.leave(), seconds * 1000);
      acts.current.touched();
    };
    for (const sign of signs) addEventListener(sign, begin, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, begin, { capture: true });
    };
  }, [seconds]);
}
