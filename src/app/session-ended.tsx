import type { Session } from '#contract/session.ts';
import { lazy, Suspense, useLayoutEffect } from 'react';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

const SignInSteps = lazy(async () => ({ default: (await import('#src/features/sign-in/sign-in-steps.tsx')).SignInSteps }));

/** The session ended while a page was open: signing in happens over it, so that nothing typed on it is lost. */
export function SessionEnded({ onLeave, onSignedIn }: { onLeave: () => void; onSignedIn: (session: Session) => void }) {
  const { say } = useWords('common');
  // Whoever finds the phone sees nothing of the page beneath. It is there again before the dialog closes: what is hidden takes no focus back.
  useLayoutEffect(() => {
    document.documentElement.dataset['veiled'] = '';
    return () => { delete document.documentElement.dataset['veiled']; };
  }, []);
  return (
    <Dialog open onClose={onLeave} title={say('ended.title')} actions={<Button variant="secondary" onClick={onLeave}>{say('ended.leave')}</Button>}>
      <p>{say('ended.body')} {say('ended.again')}</p>
      <Suspense fallback={<p>{say('loading')}</p>}><SignInSteps onSignedIn={onSignedIn} /></Suspense>
    </Dialog>
  );
}
