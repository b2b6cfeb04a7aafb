import { useState } from 'react';
import { readAnswerArchive } from '#contract/answers.ts';
import { fetchFile } from '#src/api/fetch-file.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import type { Refusal } from '#src/api/refusal.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import { useStepUp } from '#src/api/step-up-context.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon, PrintIcon } from '#src/components/icons.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLargePrint } from './use-large-print.ts';
import { usePlaceAnswer } from './use-place-answer.ts';

interface AnswerToolsProps {
  readonly requestId: string;
  readonly again: () => void;
}

/** What can be done with an answer besides reading it: saved, printed, read larger, collected. */
export function AnswerTools({ requestId, again }: AnswerToolsProps) {
  const { t, say, language } = useWords('answer');
  const problems = useWords('problems');
  const stepUp = useStepUp();
  // An officer at the counter prints it with the person and takes nothing away, as with everything else.
  const own = useAppActs().offered(`/${language}/take-away`) !== undefined;
  const { print: size, choose } = useLargePrint();
  const { busy, refusal, place } = usePlaceAnswer(requestId, again);
  const [step, setStep] = useState<'rest' | 'busy' | 'saved' | Refusal>('rest');
  const save = async () => {
    setStep('busy');
    const ask = () => fetchFile(readAnswerArchive, { params: { requestId } });
    let fetched = await ask();
    if (!fetched.ok && fetched.refusal === 'step-up-needed' && await stepUp()) fetched = await ask();
    if (fetched.ok) saveBlob(fetched.file, fetched.name);
    setStep(fetched.ok ? 'saved' : fetched.refusal);
  };
  const wrong = refusal ?? (step !== 'rest' && step !== 'busy' && step !== 'saved' ? step : undefined);
  return (
    <div className="stack no-print">
      <div className="button-row">
        {own && <Button icon={<DownloadIcon />} busy={step === 'busy'} busyWords={t('saving')} onClick={() => { void save(); }}>{say('save')}</Button>}
        <Button variant="secondary" icon={<PrintIcon />} onClick={() => print()}>{say('print')}</Button>
        <Button variant="secondary" onClick={() => choose(size === 'standard' ? 'large-print' : 'standard')}>{say(size === 'standard' ? 'large' : 'usual')}</Button>
        {own && <Button variant="quiet" busy={busy} busyWords={t('counter.go')} onClick={() => { void place('counter'); }}>{say('counter.go')}</Button>}
      </div>
      <p role="status" className="quiet">{step === 'saved' ? say('saved') : own && say('saves')}</p>
      {wrong && <p role="alert">{problems.say(`${wrong}.title`)} {problems.say(`${wrong}.next`)}</p>}
    </div>
  );
}
