import { useState } from 'react';
import { signOutEverywhere } from '#contract/copies.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** For a phone that was lost or taken: one act ends every session and every copy. It needs the server now, so it never waits in the outbox. */
export function SignOutEverywhere({ onFailed }: { onFailed: (why: Refusal) => void }) {
  const { say } = useWords('activity');
  const common = useWords('common');
  const { left } = useAppActs();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setAsking(false);
    setBusy(true);
    const result = await call(signOutEverywhere);
    setBusy(false);
    if (result.ok) left();
    else onFailed(refusalOf(result));
  };
  return (
    <>
      <p><Button variant="secondary" busy={busy} busyWords={common.t('sending')} onClick={() => setAsking(true)}>{say('everywhere')}</Button></p>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={say('everywhere.ask')}
        actions={<><Button variant="warning" onClick={() => { void go(); }}>{say('everywhere')}</Button><Button variant="secondary" onClick={() => setAsking(false)}>{common.say('cancel')}</Button></>}
      >
        <p>{say('everywhere.body')}</p>
        <p>{say('everywhere.waits')}</p>
      </Dialog>
    </>
  );
}
