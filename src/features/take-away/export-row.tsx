import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type DataExport, removeExport } from '#contract/exports.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { useStepUp } from '#src/api/step-up-context.ts';
import { Button } from '#src/components/button.tsx';
import { ItemRow } from '#src/components/item-row.tsx';
import { fileSize } from '#src/i18n/file-size.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { exportsQuery } from './exports.query.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import { fetchParts } from './fetch-parts.ts';

type Step = 'still' | 'fetching' | 'broken' | 'damaged' | 'saved';

/** One file: how far it is, and what can be done with it. */
export function ExportRow({ made }: { made: DataExport }) {
  const { t, say, language } = useWords('take-away');
  const problems = useWords('problems');
  const { day, time } = useDates();
  const client = useQueryClient();
  const stepUp = useStepUp();
  const parts = useRef<Uint8Array<ArrayBuffer>[]>([]);
  const [step, setStep] = useState<Step>('still');
  const [part, setPart] = useState(1);
  const [refusal, setRefusal] = useState<Refusal>();
  const again = () => client.invalidateQueries({ queryKey: exportsQuery().queryKey });

  async function fetchFile(): Promise<void> {
    setStep('fetching');
    const fetched = await fetchParts(made, parts.current, stepUp, setPart);
    if (fetched.kind === 'whole') saveBlob(fetched.file, made.file?.name ?? '');
    setStep(fetched.kind === 'whole' ? 'saved' : fetched.kind === 'damaged' ? 'damaged' : 'broken');
    if (fetched.kind === 'stopped' && fetched.result.kind === 'problem') await again();
  }

  const remove = async () => {
    setRefusal(undefined);
    const result = await call(removeExport, { params: { exportId: made.id } });
    // One that is gone already is what was wanted.
    if (result.ok || refusalOf(result) === 'not-found') await again();
    else setRefusal(refusalOf(result));
  };

  const state = say(`state.${made.state}`, { done: made.done, total: made.total, date: day(made.expiresAt, 'long') });
  // Two files of one kind are told apart by when they were asked for; how large one is matters before it is fetched over a phone's data.
  const size = made.file && fileSize(made.file.bytes, language);
  const still = <>{day(made.askedAt, 'long')} · {time(made.askedAt)}{made.file && size && <> · {say(size.key, { size: size.size })} · <bdi>{made.file.name}</bdi></>}</>;
  return (
    <ItemRow
      label={say(`format.${made.format}`)}
      value={<span>{state}</span>}
      line={<span role="status">{step === 'fetching' ? say('fetching', { part: String(part), parts: String(made.file?.parts ?? 1) }) : step === 'still' ? still : say(step)}{refusal && <strong role="alert"> {say('not-removed')} {problems.t(`${refusal}.next`)}</strong>}</span>}
      actions={(
        <>
          {made.state === 'ready' && (
            <Button variant="secondary" busy={step === 'fetching'} busyWords={t('fetch')} onClick={() => { void fetchFile(); }}>{say(step === 'broken' ? 'go-on' : 'fetch')}<span className="visually-hidden">: {say(`format.${made.format}`)}</span></Button>
          )}
          {(made.state === 'ready' || made.state === 'failed') && <Button variant="quiet" onClick={() => { void remove(); }}>{say('remove')}<span className="visually-hidden">: {say(`format.${made.format}`)}</span></Button>}
        </>
      )}
    />
  );
}
