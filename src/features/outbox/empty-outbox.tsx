import { useAppActs } from '#src/api/app-acts-context.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Nothing waits: says so, and where what was sent can be found. */
export function EmptyOutbox() {
  const { say, language } = useWords('outbox');
  const { offered } = useAppActs();
  const receipts = offered(`/${language}/receipts`);
  return (
    <EmptyState title={say('empty.title')} action={receipts !== undefined && <LinkButton variant="secondary" href={receipts}>{say('empty.receipts')}</LinkButton>}>
      <p>{say('empty.body')}</p>
    </EmptyState>
  );
}
