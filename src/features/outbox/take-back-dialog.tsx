import type { ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface TakeBackDialogProps {
  /** What was done, in words. */
  readonly what: ReactNode;
  /** Tries begun: with more than none the server may have it. */
  readonly tries: number;
  readonly onKeep: () => void;
  readonly onTakeBack: () => void;
}

/** Asks before an act is taken back: it is gone then, and where it was tried it may have arrived all the same. */
export function TakeBackDialog({ what, tries, onKeep, onTakeBack }: TakeBackDialogProps) {
  const { say } = useWords('outbox');
  return (
    <Dialog
      open
      onClose={onKeep}
      title={say('take-back.title')}
      actions={(
        <>
          <Button onClick={onKeep}>{say('take-back.keep')}</Button>
          <Button variant="warning" onClick={onTakeBack}>{say('take-back.yes')}</Button>
        </>
      )}
    >
      <p><strong>{what}</strong></p>
      <p>{tries > 0 ? say('take-back.tried', { count: tries }) : say('take-back.never-tried')}</p>
    </Dialog>
  );
}
