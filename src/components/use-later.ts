import { startTransition, useEffect, useState } from 'react';

/** Whether what lies further down may be drawn: a moment after what is seen first, which is drawn once `ready`. */
export function useLater(ready: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (ready) startTransition(() => setLater(true));
  }, [ready]);
  return ready && later;
}
