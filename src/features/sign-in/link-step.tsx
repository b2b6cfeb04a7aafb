import { useState } from 'react';
import { readSession, type Session } from '#contract/session.ts';
import { signInByLink } from '#contract/sign-in.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
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
  const [tries, setTries] = useState(0);
  const [there, setThere] = useState<Session>();
  const submit = async () => {
    setBusy(true);
    const result = await call(signInByLink, { body: { token } });
    const why = result.ok ? undefined : refusalOf(result);
    // Used in another tab of this browser, perhaps: then they are signed in.
    const session = why === 'code-expired' ? await call(readSession, {}, { actingFor: null }) : undefined;
    setBusy(false);
    if (result.ok) onSignedIn(result.body);
    else {
      setRefusal(why);
      setThere(session?.ok ? session.body : undefined);
      setTries(tries + 1);
    }
  };
  const spent = refusal === 'code-expired' || refusal === 'invalid-input';
  return (
    <div className="stack-wide">
      <ErrorSummary key={tries} title={common.t('error.title')} errors={refusal ? [{ message: spent ? t('link.expired') : failureWords(refusal) }] : []} />
      <PageTitle lede={say('link.lede')}>{say('link.title')}</PageTitle>
      {there && <NoticeBanner kind="done" word={common.t('state.done')} title={say('done')} action={<Button onClick={() => onSignedIn(there)}>{common.say('not-found.home')}</Button>} />}
      <div className="button-row">
        {!spent && <Button busy={busy} busyWords={common.t('sending')} onClick={() => { void submit(); }}>{say('link.finish')}</Button>}
        <Button variant={spent && !there ? 'primary' : 'quiet'} onClick={onOtherWay}>{say('activation.back')}</Button>
      </div>
    </div>
  );
}
