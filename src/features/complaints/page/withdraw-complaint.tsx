import { useState } from 'react';
import { withdrawComplaint, type ComplaintFull } from '#contract/complaints.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { useWords } from '#src/i18n/use-words.tsx';

type State = 'rest' | 'asking' | 'busy' | 'waiting' | 'not-kept';

/** Takes a complaint back at the person's own wish: asks once, and works without a connection. */
export function WithdrawComplaint({ complaint: { id, canWithdraw } }: { complaint: ComplaintFull }) {
  const { t, say } = useWords('complaints');
  const { whyItWaits } = useAppActs();
  const common = useWords('common');
  const [state, setState] = useState<State>('rest');
  const withdraw = async () => {
    setState('busy');
    try {
      const { change } = await outboxCode();
      const { settled } = await change(withdrawComplaint, { params: { complaintId: id }, body: { madeAt: new Date().toISOString() } });
      setState('waiting');
      void settled.then(() => setState('rest'));
    } catch (error) {
      reportUnlessExpected(error);
      setState('not-kept');
    }
  };
  if (state === 'waiting') return <NoticeBanner kind="waiting" word={t('sent.waiting.word')} title={say('waiting.title')} role="status">{whyItWaits(<p>{say('waiting.body')}</p>)}</NoticeBanner>;
  if (!canWithdraw) return null;
  return (
    <div className="no-print">
      <PageSection title={say('withdraw.title')} id="withdraw">
        {state === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('form.not-kept')} role="alert" />}
        <p>{say('withdraw.body')}</p>
        <div className="button-row"><Button variant="secondary" onClick={() => setState('asking')}>{say('withdraw.do')}</Button></div>
        <Dialog
          open={state === 'asking' || state === 'busy'} onClose={() => setState('rest')} title={say('withdraw.ask')}
          actions={(
            <>
              <Button variant="secondary" onClick={() => setState('rest')}>{say('withdraw.keep')}</Button>
              <Button variant="warning" busy={state === 'busy'} busyWords={common.t('sending')} onClick={() => { void withdraw(); }}>{say('withdraw.do')}</Button>
            </>
          )}
        >
          <p>{say('withdraw.means')}</p>
        </Dialog>
      </PageSection>
    </div>
  );
}
