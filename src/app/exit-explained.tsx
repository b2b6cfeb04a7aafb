import { useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { remember, remembered } from './remembered.ts';
import { mayBeSignedIn } from './session-state.ts';
import { useSessionState } from './use-session-state.ts';

/** Says once on this device what the exit does, and what it cannot do, to who is signed in: a line that opens, until it is put away. */
export function ExitExplained() {
  const { t, say } = useWords('common');
  useSessionState(); // Renders again when it changes; whether somebody may be signed in is known before the first read, so nothing shifts.
  const [read, setRead] = useState(() => remembered('exit-explained') !== null);
  if (read || !mayBeSignedIn()) return null;
  const close = () => {
    remember('exit-explained', 'yes');
    setRead(true);
  };
  return (
    <aside className="exit-explained no-print" aria-label={t('exit-explained.title')}>
      <Details summary={say('exit-explained.title')}><p>{say('exit-explained.body')}</p></Details>
      <Button variant="quiet" onClick={close}>{say('exit-explained.ok')}</Button>
    </aside>
  );
}
