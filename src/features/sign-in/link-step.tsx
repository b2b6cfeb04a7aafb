import { useState } from 'react';
import type { Session } from '#contract/session.ts';
import { signInByLink } from '#contract/sign-in.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface LinkStepProps {
  readonly token: string;
  readonly onSignedIn: (session: Session) => void;
  /** The link does not work any more: the other way in. */
  readonly onOtherWay: () => void;
}

/** The one-use link of a message. It takes a tap, so that programs which open links to check them do not use it up. */
export function LinkStep({ token, onSignedIn, onOtherWay }: LinkStepProps) {
  const { t, say } = useWords('sign-in');
  const common = useWords('common');
  const failureWords = useFailureWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const result = await call(signInByLink, { body: { token } });
    setBusy(false);
    if (result.ok) onSignedIn(result.body);
    else setRefusal(refusalOf(result));
  };
  const spent = refusal === 'code-expired' || refusal === 'invalid-input';
  return (
    <div className="stack-wide">
      <PageTitle lede={say('link.lede')}>{say('link.title')}</PageTitle>
      {refusal && <p role="alert">{spent ? t('link.expired') : failureWords(refusal)}</p>}
      <div className="button-row">
        {!spent && <Button busy={busy} busyWords={common.t('sending')} onClick={() => { void submit(); }}>{say('link.finish')}</Button>}
        <Button variant={spent ? 'primary' : 'quiet'} onClick={onOtherWay}>{say('activation.back')}</Button>
      </div>
    </div>
  );
}
