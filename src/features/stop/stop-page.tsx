import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import { stopMarketing, stopToken } from '#contract/stop.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { StopDone } from './stop-done.tsx';
import { StopUnfit } from './stop-unfit.tsx';

const unfit: ReadonlySet<Refusal> = new Set(['stop-link-unfit', 'invalid-input', 'not-found']);

/**
 * Stops all marketing by the link of a message (UK GDPR Art. 21(2), (3)): one press, nobody signs in, and the page knows nothing about the person.
 * It takes a press, so that programs which open links to check them stop nothing.
 */
export function StopPage() {
  const { t, say } = useWords('stop');
  const common = useWords('common');
  const problems = useWords('problems');
  const client = useQueryClient();
  const token = useLocation().pathname.split('/')[3] ?? '';
  const [busy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<BriefReceipt>();
  const [refusal, setRefusal] = useState<Refusal>();

  const stop = async () => {
    setBusy(true);
    setRefusal(undefined);
    const result = await call(stopMarketing, { params: { token } });
    setBusy(false);
    if (!result.ok) setRefusal(refusalOf(result));
    else {
      setReceipt(result.body.receipt);
      // The same person may be signed in here: what was read of their choices is out of date.
      void client.invalidateQueries();
    }
  };

  if (receipt) return <StopDone receipt={receipt} />;
  if (!stopToken.safeParse(token).success || (refusal && unfit.has(refusal))) return <StopUnfit />;
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {refusal && (
        <NoticeBanner kind={refusal === 'offline' ? 'waiting' : 'late'} word={common.t(refusal === 'offline' ? 'offline.word' : 'error.title')} title={problems.t(`${refusal}.title`)} role="alert">
          <p>{say('not-stopped')} {problems.say(`${refusal}.next`)}</p>
        </NoticeBanner>
      )}
      <p>{say('service')}</p>
      <p><Button busy={busy} busyWords={common.t('sending')} onClick={() => { void stop(); }}>{t(refusal ? 'again' : 'button')}</Button></p>
    </div>
  );
}
