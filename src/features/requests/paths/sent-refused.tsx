import type { RequestKind } from '#contract/request-words.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useProblem } from '../use-problem.ts';

interface SentRefusedProps {
  readonly kind: RequestKind;
  /** A problem code, or one of the outbox's own. */
  readonly code: string;
  readonly onChange: () => void;
}

/** The server did not take it: why, what to do, and everything typed is still there. */
export function SentRefused({ kind, code, onChange }: SentRefusedProps) {
  const { say } = useWords('requests');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const problem = useProblem(code);
  return (
    <div className="stack-wide">
      <PageTitle above={say(`kind.${kind}`)}>{say('refused.title')}</PageTitle>
      <NoticeBanner kind="late" word={common.t('error.title')} title={problem.title} role="alert" action={<Button onClick={onChange}>{say('refused.change')}</Button>}>
        <p>{problem.next} {say('refused.kept')}</p>
      </NoticeBanner>
      {reachUs}
    </div>
  );
}
