import { useEffect, useState } from 'react';
import { VisitWaiting } from '#src/features/counter/visit-waiting.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { hasVisits, visitOutbox } from '#src/offline/visits/visit-outbox.ts';
import { VisitEntry } from './visit-entry.tsx';

/** What was taken down on visits and is still on this tablet: sent once its officer is signed in. Where there never was a visit nothing is opened. */
export function LeftFromVisits({ officer }: { officer: string | undefined }) {
  const [there, setThere] = useState(false);
  const [opened, setOpened] = useState<PlacedEntry>();
  useEffect(() => {
    const look = async () => {
      if (!(await hasVisits())) return;
      setThere(true);
      if (officer !== undefined) await visitOutbox().signedIn(officer);
    };
    void Promise.allSettled([look()]);
  }, [officer]);
  if (!there) return null;
  return (
    <>
      <VisitWaiting officer={officer} onRead={setOpened} />
      {opened && <VisitEntry entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
