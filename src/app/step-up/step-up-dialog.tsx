import { lazy, Suspense, useEffect, useRef, type SyntheticEvent } from 'react';
import { mayHavePasskeys } from '#src/api/may-have-passkeys.ts';
import { useSecondCheck } from '#src/api/use-second-check.ts';
import { Button } from '#src/components/button.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const NoCodeHere = lazy(async () => ({ default: (await import('./no-code-here.tsx')).NoCodeHere }));
const CheckByPasskey = lazy(async () => ({ default: (await import('./check-by-passkey.tsx')).CheckByPasskey }));

/** "Check that it is you": a code to a verified contact point, in a dialog over the page that needs it. */
export function StepUpDialog({ not, onDone }: { not: string | undefined; onDone: (checked: boolean) => void }) {
  const { t, say } = useWords('common');
  const problems = useWords('problems');
  const { code, type, sent, busy, tries, error, nowhere, go } = useSecondCheck(not, () => onDone(true));
  // An expired code is gone with its field: on to the button that sends another.
  const had = useRef(false);
  useEffect(() => {
    if (had.current && !sent) document.querySelector<HTMLElement>('button[form="step-up"]')?.focus();
    had.current = sent;
  }, [sent]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void go();
  };
  const words = error && (error === 'missing' ? t('step-up.missing') : `${problems.t(`${error}.title`)}${signsOf(problems.language).stop} ${problems.t(`${error}.next`)}`);
  return (
    <Dialog
      open
      onClose={() => onDone(false)}
      title={say('step-up.title')}
      actions={(
        <>
          {!nowhere && <Button type="submit" form="step-up" busy={busy} busyWords={t('sending')}>{sent ? say('step-up.check') : say('step-up.send')}</Button>}
          <Button variant="secondary" onClick={() => onDone(false)}>{say('cancel')}</Button>
        </>
      )}
    >
      {nowhere ? <Suspense><NoCodeHere /></Suspense> : (
        <form id="step-up" className="stack" onSubmit={submit} noValidate>
          <p role="status">{sent ? say('step-up.sent') : say('step-up.body')}</p>
          {sent
            ? <CodeField name="step-up-code" tries={tries} label={t('step-up.code')} hint={t('step-up.hint')} value={code} onChange={(event) => type(event.target.value)} error={words} errorPrefix={t('error.prefix')} />
            : words && <p role="alert">{words}</p>}
        </form>
      )}
      {!sent && mayHavePasskeys() && <Suspense><CheckByPasskey onDone={() => onDone(true)} /></Suspense>}
    </Dialog>
  );
}
