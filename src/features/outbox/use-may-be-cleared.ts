import { useEffect, useState } from 'react';
import { type Clearing, mayBeCleared } from '#src/offline/stay.ts';

/** Whether, and when, this phone may throw away what lies here; nothing until it has said. */
export function useMayBeCleared(): Clearing | null {
  const [clearing, setClearing] = useState<Clearing | null>(null);
  useEffect(() => {
    let gone = false;
    void mayBeCleared().then((answer) => { if (!gone) setClearing(answer); });
    return () => { gone = true; };
  }, []);
  return clearing;
}
