import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface SignOutDialogProps {
  /** How many changes wait on this device. */
  readonly waiting: number;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** Asked only when something waits on this device (law 8 of the outbox). */
export function SignOutDialog({ waiting, onStay, onGo }: SignOutDialogProps) {
  const { say } = useWords('common');
  return (
    <Dialog
      open
      onClose={onStay}
      title={say('sign-out.title')}
      actions={(
        <>
          <Button onClick={onStay}>{say('sign-out.stay')}</Button>
          <Button variant="warning" onClick={onGo}>{say('sign-out.go')}</Button>
        </>
      )}
    >
      <p>{say('sign-out.body', { count: waiting })}</p>
    </Dialog>
  );
}
