import { useState, type SyntheticEvent } from 'react';
import { finishStepUp, oneTimeCode, startStepUp } from '#contract/session.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** "Check that it is you": a code to a verified contact point, in a dialog over the page that needs it. */
export function StepUpDialog({ not, onDone }: { not: string | undefined; onDone: (checked: boolean) => void }) {
  const { t, say } = useWords('common');
  const problems = useWords('problems');
  const [challengeId, setChallengeId] = useState<string>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<Refusal | 'missing'>();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const result = await call(startStepUp, { query: { ...(not !== undefined && { not }) } });
    setBusy(false);
    setError(result.ok ? undefined : refusalOf(result));
    if (result.ok) setChallengeId(result.body.challengeId);
  };
  const check = async () => {
    const typed = code.replaceAll(/\s/gu, '');
    if (!challengeId || !oneTimeCode.safeParse(typed).success) {
      setError('missing');
      return;
    }
    setBusy(true);
    const result = await call(finishStepUp, { params: { challengeId }, body: { code: typed } });
    setBusy(false);
    if (result.ok) onDone(true);
    else setError(refusalOf(result));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void (challengeId ? check() : send());
  };
  const words = error && (error === 'missing' ? t('step-up.missing') : `${problems.t(`${error}.title`)}${signsOf(problems.language).stop} ${problems.t(`${error}.next`)}`);
  return (
    <Dialog
      open
      onClose={() => onDone(false)}
      title={say('step-up.title')}
      actions={(
        <>
          <Button type="submit" form="step-up" busy={busy} busyWords={t('sending')}>{challengeId ? say('step-up.check') : say('step-up.send')}</Button>
          <Button variant="secondary" onClick={() => onDone(false)}>{say('cancel')}</Button>
        </>
      )}
    >
      <form id="step-up" className="stack" onSubmit={submit} noValidate>
        <p role="status">{challengeId ? say('step-up.sent') : say('step-up.body')}</p>
        {challengeId
          ? <CodeField name="step-up-code" label={t('step-up.code')} hint={t('step-up.hint')} value={code} onChange={(event) => setCode(event.target.value)} error={words} errorPrefix={t('error.prefix')} />
          : words && <p role="alert">{words}</p>}
      </form>
    </Dialog>
  );
}
