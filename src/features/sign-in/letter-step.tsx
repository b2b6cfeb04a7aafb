import { useState, type SyntheticEvent } from 'react';
import type { Session } from '#contract/session.ts';
import { signInByActivation } from '#contract/sign-in.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { westernDigits } from '#src/i18n/western-digits.ts';
import { dateOfParts, faultsOf, plainReference, type DetailFaults, type TypedDetails } from './details.ts';
import { detailLines, DetailsFields } from './details-fields.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface LetterStepProps {
  readonly typed: TypedDetails;
  readonly onType: (typed: TypedDetails) => void;
  readonly onBack: () => void;
  readonly onSignedIn: (session: Session) => void;
}

/** The code as the server takes it: four groups of four, whatever was typed between them. */
function grouped(typed: string): string {
  return (westernDigits(typed).replaceAll(/[^A-Za-z0-9]/gu, '').toUpperCase().match(/.{1,4}/gu) ?? []).join('-');
}

/** For a person with no phone or e-mail: the activation code of a letter or from the counter. */
export function LetterStep({ typed, onType, onBack, onSignedIn }: LetterStepProps) {
  const { t, say } = useWords('sign-in');
  const common = useWords('common');
  const failureWords = useFailureWords();
  const [code, setCode] = useState('');
  const [tries, setTries] = useState(0);
  const [faults, setFaults] = useState<DetailFaults>({});
  const [codeFault, setCodeFault] = useState<'activation.missing' | 'activation.wrong'>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const found = faultsOf(typed, new Date().toISOString().slice(0, 10));
    const dateOfBirth = dateOfParts(typed);
    const activationCode = grouped(code);
    const wrong = activationCode === '' ? 'activation.missing' as const : activationCode.length === 19 ? undefined : 'activation.wrong' as const;
    setFaults(found);
    setCodeFault(wrong);
    setRefusal(undefined);
    setTries(tries + 1);
    if (!dateOfBirth || wrong || Object.keys(found).length > 0) return;
    setBusy(true);
    const result = await call(signInByActivation, { body: { portalReference: plainReference(typed.reference), dateOfBirth, activationCode } });
    setBusy(false);
    if (result.ok) onSignedIn(result.body);
    else {
      setRefusal(refusalOf(result));
      setTries(tries + 2);
    }
  };
  const refused = refusal && (refusal === 'code-wrong' || refusal === 'invalid-input' ? t('activation.refused') : failureWords(refusal));
  const lines = [...detailLines(faults, t), ...(codeFault ? [{ fieldId: 'activation', message: t(codeFault) }] : []), ...(refused ? [{ message: refused }] : [])];
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={lines} />
      <PageTitle lede={say('activation.lede')}>{say('activation.title')}</PageTitle>
      <DetailsFields typed={typed} faults={faults} onType={onType} />
      <TextField
        name="activation" dir="ltr" autoComplete="off" autoCapitalize="characters" spellCheck={false} label={t('activation.label')} hint={t('activation.hint')}
        value={code} onChange={(event) => setCode(event.target.value)} error={codeFault && t(codeFault)} errorPrefix={common.t('error.prefix')}
      />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('activation.finish')}</Button>
        <Button variant="quiet" onClick={onBack}>{say('activation.back')}</Button>
      </div>
    </form>
  );
}
