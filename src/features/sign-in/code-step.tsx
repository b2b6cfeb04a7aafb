import { useState, type SyntheticEvent } from 'react';
import { oneTimeCode, readSession, type Session } from '#contract/session.ts';
import { finishSignIn, startSignIn } from '#contract/sign-in.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { westernDigits } from '#src/i18n/western-digits.ts';
import { dateOfParts, plainReference, type TypedDetails } from './details.ts';
import { useFailureWords } from './use-failure-words.ts';

const own = { 'missing': 'code.missing', 'code-wrong': 'code.wrong', 'code-expired': 'code.expired', 'too-many-tries': 'code.too-many' } as const;

interface CodeStepProps {
  readonly typed: TypedDetails;
  readonly challengeId: string;
  readonly onSentAgain: (challengeId: string) => void;
  readonly onChange: () => void;
  readonly onSignedIn: (session: Session) => void;
}

/** Step 2: the code from the message. */
export function CodeStep({ typed, challengeId, onSentAgain, onChange, onSignedIn }: CodeStepProps) {
  const { t, say, language } = useWords('sign-in');
  const common = useWords('common');
  const failureWords = useFailureWords();
  const [code, setCode] = useState('');
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | 'missing'>();
  const [busy, setBusy] = useState(false);
  const [sentAgain, setSentAgain] = useState(false);
  const refuse = (why: Refusal | 'missing') => {
    setRefusal(why);
    setTries(tries + 1);
  };
  const submit = async () => {
    const plain = westernDigits(code).replaceAll(/[\s-]/gu, '');
    if (!oneTimeCode.safeParse(plain).success) {
      refuse('missing');
      return;
    }
    setBusy(true);
    const result = await call(finishSignIn, { params: { challengeId }, body: { code: plain } });
    const why = result.ok ? undefined : refusalOf(result);
    // A code that was used may have been used in another tab, by the same person: they are signed in.
    const there = why === 'code-expired' ? await call(readSession, {}, { actingFor: null }) : undefined;
    setBusy(false);
    if (result.ok) onSignedIn(result.body);
    else if (there?.ok && there.body.portalReference === plainReference(typed.reference)) onSignedIn(there.body);
    else if (why) refuse(why);
  };
  const again = async () => {
    const dateOfBirth = dateOfParts(typed);
    if (!dateOfBirth) return;
    setSentAgain(false);
    const result = await call(startSignIn, { body: { portalReference: plainReference(typed.reference), dateOfBirth, language } });
    setSentAgain(result.ok);
    if (result.ok) {
      setRefusal(undefined);
      onSentAgain(result.body.challengeId);
    } else refuse(refusalOf(result));
  };
  const words = refusal && (refusal in own ? t(own[refusal as keyof typeof own]) : failureWords(refusal as Refusal));
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={words ? [{ fieldId: 'code', message: words }] : []} />
      <PageTitle lede={say('code.lede')}>{say('code.title')}</PageTitle>
      <CodeField name="code" label={t('code.label')} hint={t('code.hint')} value={code} onChange={(event) => setCode(event.target.value)} error={words} errorPrefix={common.t('error.prefix')} />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('code.finish')}</Button>
        <Button variant="quiet" onClick={() => { void again(); }}>{say('code.again')}</Button>
        <Button variant="quiet" onClick={onChange}>{say('code.change')}</Button>
      </div>
      <p role="status">{sentAgain && say('code.sent-again')}</p>
    </form>
  );
}
