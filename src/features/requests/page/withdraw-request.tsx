import { useState } from 'react';
import { withdrawRequest, type RequestFull } from '#contract/requests.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { useConnected } from '#src/offline/connection.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useProblem } from '../use-problem.ts';
import { useWaitingWithdrawal } from '../use-waiting-acts.ts';

type State = { readonly name: 'rest' | 'asking' | 'busy' | 'not-kept' } | { readonly name: 'refused'; readonly code: string };

/** Ends a request at the person's own wish. Asks once, says what it means, and works without a connection. */
export function WithdrawRequest({ request: { id, canWithdraw } }: { request: RequestFull }) {
  const { t, say } = useWords('requests');
  const common = useWords('common');
  const connected = useConnected();
  const waiting = useWaitingWithdrawal(id);
  const [state, setState] = useState<State>({ name: 'rest' });
  const problem = useProblem(state.name === 'refused' ? state.code : '');
  const withdraw = async () => {
    setState({ name: 'busy' });
    try {
      const { change } = await outboxCode();
      const { settled } = await change(withdrawRequest, { params: { requestId: id }, body: { madeAt: new Date().toISOString() } });
      setState({ name: 'rest' });
      void settled.then((outcome) => { if (outcome.kind === 'refused') setState({ name: 'refused', code: outcome.code }); });
    } catch (error) {
      reportUnlessExpected(error);
      setState({ name: 'not-kept' });
    }
  };
  if (waiting) {
    return (
      <NoticeBanner kind="waiting" word={t('waiting.word')} title={say('withdraw.waiting')} role="status">
        <p>{say(connected ? 'withdraw.sending' : 'withdraw.offline')}</p>
      </NoticeBanner>
    );
  }
  if (!canWithdraw) return null;
  return (
    <PageSection title={say('withdraw.title')} id="withdraw">
      {state.name === 'refused' && <NoticeBanner kind="late" word={common.t('error.title')} title={problem.title} role="alert"><p>{problem.next}</p></NoticeBanner>}
      {state.name === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('not-kept')} role="alert" />}
      <p>{say('withdraw.lede')}</p>
      <div className="button-row"><Button variant="secondary" onClick={() => setState({ name: 'asking' })}>{say('withdraw.open')}</Button></div>
      <Dialog
        open={state.name === 'asking' || state.name === 'busy'} onClose={() => setState({ name: 'rest' })} title={say('withdraw.ask')}
        actions={(
          <>
            <Button variant="secondary" onClick={() => setState({ name: 'rest' })}>{say('withdraw.keep')}</Button>
            <Button variant="warning" busy={state.name === 'busy'} busyWords={common.t('sending')} onClick={() => { void withdraw(); }}>{say('withdraw.do')}</Button>
          </>
        )}
      >
        <p>{say('withdraw.means')}</p>
        {!connected && <p>{say('withdraw.means-offline')}</p>}
      </Dialog>
    </PageSection>
  );
}
