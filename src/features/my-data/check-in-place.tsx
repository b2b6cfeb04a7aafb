import { lazy, Suspense, useEffect, useId, useRef, type SyntheticEvent } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useSecondCheck } from '#src/api/use-second-check.ts';
import { Button } from '#src/components/button.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const NoCode = lazy(async () => ({ default: (await import('#src/components/no-code.tsx')).NoCode }));

interface CheckInPlaceProps {
  /** The fact that is to be shown. */
  readonly of: string;
  readonly onDone: (checked: boolean) => void;
}

/** The second check where the covered fact stands, so that the person stays with that fact. */
export function CheckInPlace({ of, onDone }: CheckInPlaceProps) {
  const { t, say } = useWords('common');
  const problems = useWords('problems');
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const { code, type, sent, busy, tries, error, nowhere, go } = useSecondCheck(undefined, () => onDone(true));
  // First to the button, then to the field that takes its place.
  useEffect(() => { box.current?.querySelector<HTMLElement>(sent ? 'input' : 'button')?.focus(); }, [sent]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void go();
  };
  const { reachUs } = useAppActs();
  const words = error && (error === 'missing' ? t('step-up.missing') : `${problems.t(`${error}.title`)}${signsOf(problems.language).stop} ${problems.t(`${error}.next`)}`);
  return (
    <form ref={box} className="check-in-place stack" aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <p id={`${id}-title`}><strong>{say('step-up.title')}</strong><span className="visually-hidden">: {of}</span></p>
      {nowhere ? <Suspense><NoCode>{reachUs}</NoCode></Suspense> : <p role="status">{sent ? say('step-up.sent') : say('step-up.body')}</p>}
      {sent
        ? <CodeField id={`${id}-code`} name="code" tries={tries} label={t('step-up.code')} hint={t('step-up.hint')} value={code} onChange={(event) => type(event.target.value)} error={words} errorPrefix={t('error.prefix')} />
        : words && <p role="alert">{words}</p>}
      <div className="button-row">
        {!nowhere && <Button type="submit" busy={busy} busyWords={t('sending')}>{sent ? say('step-up.check') : say('step-up.send')}</Button>}
        <Button variant="secondary" onClick={() => onDone(false)}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
