import { useState, type SyntheticEvent } from 'react';
import type { Session } from '#contract/session.ts';
import { startSignIn } from '#contract/sign-in.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { dateOfParts, faultsOf, plainReference, type DetailFaults, type TypedDetails } from './details.ts';
import { detailLines, DetailsFields } from './details-fields.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface DetailsStepProps {
  readonly typed: TypedDetails;
  readonly onType: (typed: TypedDetails) => void;
  readonly onSent: (challengeId: string) => void;
  readonly onLetter: () => void;
  readonly onSignedIn: (session: Session) => void;
}

/** Step 1: who are you. The answer is the same for known and unknown people. */
export function DetailsStep({ typed, onType, onSent, onLetter, onSignedIn }: DetailsStepProps) {
  const { t, say, language } = useWords('sign-in');
  const common = useWords('common');
  const failureWords = useFailureWords();
  const [tries, setTries] = useState(0);
  const [faults, setFaults] = useState<DetailFaults>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const found = faultsOf(typed, new Date().toISOString().slice(0, 10));
    const dateOfBirth = dateOfParts(typed);
    setFaults(found);
    setRefusal(undefined);
    setTries(tries + 1);
    if (!dateOfBirth || Object.keys(found).length > 0) return;
    setBusy(true);
    const result = await call(startSignIn, { body: { portalReference: plainReference(typed.reference), dateOfBirth, language } });
    setBusy(false);
    if (result.ok) onSent(result.body.challengeId);
    else {
      setRefusal(refusalOf(result));
      setTries(tries + 2);
    }
  };
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={[...detailLines(faults, t), ...(refusal ? [{ message: failureWords(refusal) }] : [])]} />
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <DetailsFields typed={typed} faults={faults} onType={onType} />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('start')}</Button>
        <Button variant="quiet" onClick={onLetter}>{say('activation.open')}</Button>
      </div>
      <PasskeyWay onSignedIn={onSignedIn} />
    </form>
  );
}
