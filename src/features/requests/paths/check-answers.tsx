import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useConnected } from '#src/offline/connection.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useAnswerRows } from './answer-rows.tsx';
import type { Answers, Path } from './path.ts';

interface CheckAnswersProps {
  readonly path: Path;
  readonly answers: Answers;
  readonly change: (step: string) => string;
  readonly onSend: () => void;
  readonly busy: boolean;
  /** The device could not keep it: nothing was sent. */
  readonly failed: boolean;
}

/** All answers on one page, each with a way back, before anything is sent. */
export function CheckAnswers({ path, answers, change, onSend, busy, failed }: CheckAnswersProps) {
  const { say } = useWords('requests');
  const asking = useWords('asking');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const connected = useConnected();
  const rows = useAnswerRows(path, answers, change);
  return (
    <div className="stack-wide">
      <ErrorSummary title={common.t('error.title')} errors={failed ? [{ message: say('not-kept') }] : []} />
      <PageTitle above={say(`kind.${path.kind}`)} lede={asking.say('check.lede')}>{asking.say('check.title')}</PageTitle>
      <SummaryList rows={rows} />
      {!connected && <p>{say('check.offline')}</p>}
      <div className="button-row"><Button busy={busy} busyWords={common.t('sending')} onClick={onSend}>{asking.say('check.send')}</Button></div>
      {failed && reachUs}
    </div>
  );
}
