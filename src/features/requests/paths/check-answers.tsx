import { lazy, Suspense, type ComponentType } from 'react';
import type { RequestFilesProps } from '#src/attaching/request-files.tsx';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useConnected } from '#src/offline/connection.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useAnswerRows } from './answer-rows.tsx';
import { type Answers, filesOf, type Path } from './path.ts';

// Most requests come without files. Where the code cannot be fetched, the words alone can be sent.
const RequestFiles = lazy<ComponentType<RequestFilesProps>>(() => import('#src/attaching/request-files.tsx').then((module) => ({ default: module.RequestFiles }), () => ({ default: () => null })));

interface CheckAnswersProps {
  readonly path: Path;
  readonly answers: Answers;
  readonly change: (step: string) => string;
  readonly onFiles: RequestFilesProps['onChange'];
  readonly onSend: () => void;
  readonly busy: boolean;
  /** The device could not keep it: nothing was sent. */
  readonly failed: boolean;
}

/** All answers on one page, each with a way back, before anything is sent. */
export function CheckAnswers({ path, answers, change, onFiles, onSend, busy, failed }: CheckAnswersProps) {
  const { say, language } = useWords('requests');
  const asking = useWords('asking');
  const common = useWords('common');
  const { reachUs, offered } = useAppActs();
  const connected = useConnected();
  const rows = useAnswerRows(path, answers, change);
  return (
    <div className="stack-wide">
      <ErrorSummary title={common.t('error.title')} errors={failed ? [{ message: say('not-kept') }] : []} />
      <PageTitle above={say(`kind.${path.kind}`)} lede={asking.say('check.lede')}>{asking.say('check.title')}</PageTitle>
      <SummaryList rows={rows} />
      {/* Files lie in the thread of a request: a place without messages, like the counter, has none. */}
      {offered(`/${language}/messages`) !== undefined && <Suspense><RequestFiles files={filesOf(answers)} onChange={onFiles} /></Suspense>}
      {!connected && <p>{say('check.offline')}</p>}
      <div className="button-row"><Button busy={busy} busyWords={common.t('sending')} onClick={onSend}>{asking.say('check.send')}</Button></div>
      {failed && reachUs}
    </div>
  );
}
