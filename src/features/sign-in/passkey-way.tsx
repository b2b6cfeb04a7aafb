import { useState } from 'react';
import type { Session } from '#contract/session.ts';
import { mayHavePasskeys } from '#src/api/may-have-passkeys.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useFailureWords } from './use-failure-words.ts';

/** Signing in without typing anything. What talks to the authenticator is fetched with the tap. */
export function PasskeyWay({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t, say } = useWords('sign-in');
  const common = useWords('common');
  const failureWords = useFailureWords();
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'stopped' | Refusal>();
  const go = async () => {
    setBusy(true);
    setEnd(undefined);
    const [loaded] = await Promise.allSettled([import('#src/api/passkeys.ts')]);
    const result = loaded.status === 'fulfilled' ? await loaded.value.signInWithPasskey() : undefined;
    setBusy(false);
    if (result === undefined) setEnd('unreachable');
    else if (result === 'stopped') setEnd('stopped');
    else if (result.ok) onSignedIn(result.body);
    else setEnd(refusalOf(result));
  };
  if (!mayHavePasskeys()) return null;
  return (
    <>
      <p><Button variant="secondary" busy={busy} busyWords={common.t('sending')} onClick={() => { void go(); }}>{say('passkey.use')}</Button></p>
      {end && <p role="alert">{end === 'stopped' ? t('passkey.stopped') : failureWords(end)}</p>}
    </>
  );
}
