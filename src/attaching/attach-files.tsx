import { useState } from 'react';
import type { FileNamed } from '#contract/file-named.ts';
import { Button } from '#src/components/button.tsx';
import { FileButton } from '#src/components/file-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import { dropFile } from '#src/offline/files/drop-file.ts';
import { useFiles } from '#src/offline/files/use-files.ts';
import type { Chosen } from './choose-files.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { fileSize } from '#src/i18n/file-size.ts';

interface AttachFilesProps {
  readonly files: readonly FileNamed[];
  readonly onChange: (files: readonly FileNamed[]) => void;
  /** What they belong to. */
  readonly to?: 'message' | 'request';
}

/** Looking at files is code that most messages do not need. Where it cannot be fetched nothing is taken, and that is said. */
async function choose(files: readonly FileNamed[], picked: readonly File[]): Promise<Chosen> {
  try {
    return await (await import('./choose-files.ts')).chooseFiles(files, picked);
  } catch (error) {
    reportUnlessExpected(error);
    return { files, refused: picked.map(({ name }) => ({ name, why: 'not-kept' })) };
  }
}

/** Files for a message or a request: chosen, kept on the device, on their way while the words are still being written. */
export function AttachFiles({ files, onChange, to = 'message' }: AttachFilesProps) {
  const { t, say, language } = useWords('messages');
  const underWay = useWords('under-way');
  const common = useWords('common');
  const connected = useConnected();
  const { waiting, said, failed } = useFiles();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Chosen['refused']>([]);
  const sizeOf = (bytes: number) => {
    const { key, size } = fileSize(bytes, language);
    return t(key, { size });
  };
  const pick = async (picked: readonly File[]) => {
    setBusy(true);
    setRefused([]);
    const chosen = await choose(files, picked);
    setBusy(false);
    setRefused(chosen.refused);
    if (chosen.files.length > files.length) onChange(chosen.files);
  };
  function progress({ fileId, parts }: FileNamed) {
    const [last, left] = [said.get(fileId), waiting.find((one) => one.fileId === fileId)?.left ?? 0];
    if (last?.state === 'refused' && last.refusal) return say(`refusal.${last.refusal}`);
    if (failed.has(fileId)) return say('file.failed');
    if (left === 0) return to === 'request' ? underWay.say('files.arrived') : say('file.arrived');
    return say(connected ? 'file.going' : 'file.kept', { percent: String(Math.floor(((parts - left) / parts) * 100)) });
  }
  return (
    <div className="stack">
      <p id="files-hint" className="hint">{say('file.hint')}</p>
      <p><FileButton id="files" label={busy ? t('file.busy') : t('file.choose')} accept=".pdf,.jpg,.jpeg,.png,.txt,application/pdf,image/jpeg,image/png,text/plain" disabled={busy} describedBy="files-hint" onFiles={(picked) => { void pick(picked); }} /></p>
      {refused.length > 0 && (
        <NoticeBanner kind="late" word={common.t('error.title')} title={say('file.not-taken')} role="alert">
          <ul>{refused.map((one, at) => <li key={at}><bdi>{one.name}</bdi><br />{say(`refusal.${one.why}`)}</li>)}</ul>
        </NoticeBanner>
      )}
      {files.length > 0 && (
        <ul className="file-list" aria-label={t('file.list')}>
          {files.map((one) => (
            <li key={one.fileId}>
              <span><bdi className="file-name">{one.name}</bdi> <bdi className="quiet">{sizeOf(one.bytes)}</bdi><br /><span className="quiet">{progress(one)}</span></span>
              <Button
                variant="quiet"
                onClick={() => {
                  document.getElementById('files')?.focus(); // The button goes with its file.
                  onChange(files.filter(({ fileId }) => fileId !== one.fileId));
                  void dropFile(one.fileId);
                }}
              >
                {say('file.remove')}<span className="visually-hidden">: <bdi>{one.name}</bdi></span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
