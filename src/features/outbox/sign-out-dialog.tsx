import { useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';

interface SignOutDialogProps {
  /** How many changes wait on this device. */
  readonly waiting: number;
  /** Tries to send it; answers how many still wait. */
  readonly send: () => Promise<number>;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** Asked only when something waits on this device (law 8 of the outbox). What stays is shut until its person signs in here again. */
export function SignOutDialog({ waiting, send, onStay, onGo }: SignOutDialogProps) {
  const { t } = useWords('common');
  const { say } = useWords('outbox');
  const here = useMoreWords('outbox');
  const connected = useConnected();
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<number>();
  const sendFirst = async () => {
    setBusy(true);
    const still = await send();
    setBusy(false);
    setLeft(still);
    if (still === 0) onGo();
  };
  if (!here) return null;
  return (
    <Dialog
      open
      onClose={onStay}
      title={say('sign-out.title')}
      actions={(
        <>
          {connected && <Button busy={busy} busyWords={t('sending')} onClick={() => { void sendFirst(); }}>{say('sign-out.send')}</Button>}
          <Button variant={connected ? 'secondary' : 'primary'} onClick={onStay}>{say('sign-out.stay')}</Button>
          <Button variant="warning" onClick={onGo}>{say('sign-out.go')}</Button>
        </>
      )}
    >
      <p>{say('sign-out.body', { count: left ?? waiting })}</p>
      <p role="status">{left !== undefined && left > 0 && say('sign-out.not-sent')}</p>
    </Dialog>
  );
}
