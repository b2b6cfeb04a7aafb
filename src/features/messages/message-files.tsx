import { useState } from 'react';
import { type Attachment, readFile } from '#contract/files.ts';
import { actingFor } from '#src/api/acting-for.ts';
import { fetchFile } from '#src/api/fetch-file.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import type { Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { fileSize } from '#src/i18n/file-size.ts';

/** One file of a message: to be saved, or how far it is, or why it was not taken. */
function MessageFile({ file }: { file: Attachment }) {
  const { t, say, language } = useWords('messages');
  const problems = useWords('problems');
  const [step, setStep] = useState<'rest' | 'busy' | 'saved' | Refusal>('rest');
  const { key, size } = fileSize(file.bytes, language);
  const save = async () => {
    setStep('busy');
    const fetched = await fetchFile(readFile, { params: { fileId: file.id } });
    if (fetched.ok) saveBlob(fetched.file, fetched.name);
    setStep(fetched.ok ? 'saved' : fetched.refusal);
  };
  const name = <bdi className="file-name">{file.name}</bdi>;
  if (actingFor() && file.state === 'ready') return <li>{name} <bdi className="quiet">{t(key, { size })}</bdi></li>;
  if (file.state !== 'ready') {
    const words = file.state === 'refused' && file.refusal ? say(`refusal.${file.refusal}`) : file.state === 'gone' ? say('file.gone') : say('file.coming', { done: String(file.done), parts: String(file.parts) });
    return <li><span>{name}<br /><span className="quiet">{words}</span></span></li>;
  }
  return (
    <li>
      <Button variant="secondary" icon={<DownloadIcon />} busy={step === 'busy'} busyWords={t('file.fetching')} onClick={() => { void save(); }}>{say('file.save')} {name} <bdi className="quiet">{t(key, { size })}</bdi></Button>
      <span role="status">{step === 'saved' ? say('file.saved') : step !== 'rest' && step !== 'busy' ? problems.say(`${step}.title`) : null}</span>
    </li>
  );
}

export function MessageFiles({ files }: { files: readonly Attachment[] }) {
  const { t } = useWords('messages');
  if (files.length === 0) return null;
  return <ul className="file-list" aria-label={t('file.list')}>{files.map((file) => <MessageFile key={file.id} file={file} />)}</ul>;
}
