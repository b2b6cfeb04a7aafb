import { useState } from 'react';
import type { AccessAnswer } from '#contract/access-answer.ts';
import { readFile } from '#contract/files.ts';
import { fetchFile } from '#src/api/fetch-file.ts';
import type { Refusal } from '#src/api/refusal.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

function AnswerFile({ file: { id, name } }: { file: AccessAnswer['files'][number] }) {
  const { t } = useWords('answer');
  const problems = useWords('problems');
  const [step, setStep] = useState<'rest' | 'busy' | Refusal>('rest');
  const save = async () => {
    setStep('busy');
    const fetched = await fetchFile(readFile, { params: { fileId: id } });
    if (fetched.ok) saveBlob(fetched.file, fetched.name);
    setStep(fetched.ok ? 'rest' : fetched.refusal);
  };
  return (
    <li>
      <Button variant="secondary" icon={<DownloadIcon />} busy={step === 'busy'} busyWords={t('saving')} onClick={() => { void save(); }}><bdi className="file-name">{name}</bdi></Button>
      {step !== 'rest' && step !== 'busy' && <span role="alert">{problems.say(`${step}.title`)}</span>}
    </li>
  );
}

/** Files that came with the answer, each to be saved by itself. */
export function AnswerFiles({ files }: Pick<AccessAnswer, 'files'>) {
  const { say } = useWords('answer');
  if (files.length === 0) return null;
  return <PageSection title={say('files')} id="files"><ul className="file-list">{files.map((file) => <AnswerFile key={file.id} file={file} />)}</ul></PageSection>;
}
