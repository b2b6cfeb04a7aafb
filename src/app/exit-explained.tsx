import { useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { remember, remembered } from './remembered.ts';
import { mayBeSignedIn } from './session-state.ts';
import { useSessionState } from './use-session-state.ts';

/** Says once on this device what the exit does, and what it cannot do, to who is signed in. */
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
    <aside aria-label={t('exit-explained.title')}>
      <NoticeBanner kind="info" word={t('state.info')} title={say('exit-explained.title')} action={<Button variant="secondary" onClick={close}>{say('exit-explained.ok')}</Button>}>
        <p>{say('exit-explained.body')}</p>
      </NoticeBanner>
    </aside>
  );
}
