import type { CounterSession } from '#contract/counter.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { CheckPerson } from '#src/features/counter/check-person.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** The second check at the counter: a document that the officer sees now, or a code of the person's own app. */
export function StepUpHere({ onDone }: { onDone: (session: CounterSession | undefined) => void }) {
  const { say } = useWords('counter');
  return (
    <Dialog open onClose={() => onDone(undefined)} title={say('step-up.title')} actions={<Button variant="secondary" onClick={() => onDone(undefined)}>{say('reason.cancel')}</Button>}>
      <CheckPerson again onChecked={onDone} />
    </Dialog>
  );
}
