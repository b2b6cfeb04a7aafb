import { useEffect, useState } from 'react';

/** Whether something has been so for that many milliseconds without a break. */
export function useHeldFor(so: boolean, milliseconds: number): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!so) return undefined;
    const timer = setTimeout(() => setHeld(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setHeld(false);
    };
  }, [so, milliseconds]);
  return held;
}
