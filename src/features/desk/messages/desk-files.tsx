import { useState } from 'react';
import { type FileNamed, mostFiles } from '#contract/file-named.ts';
import { Button } from '#src/components/button.tsx';
import { FileButton } from '#src/components/file-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { SentFile } from './send-desk-file.ts';

type Why = Extract<SentFile, { why: unknown }>['why'] | 'too-many';

interface DeskFilesProps {
  readonly requestId: string;
  readonly files: readonly FileNamed[];
  readonly onChange: (files: readonly FileNamed[]) => void;
}

/** Files for a message of the desk: sent as they are chosen, given to the message when it is written. */
export function DeskFiles({ requestId, files, onChange }: DeskFilesProps) {
  const { t, say } = useWords('messages');
  const common = useWords('common');
  const [percent, setPercent] = useState<number>();
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly why: Why }[]>([]);
  const pick = async (picked: readonly File[]) => {
    setRefused([]);
    const [taken, not] = [[...files], [] as { name: string; why: Why }[]];
    const { sendDeskFile } = await import('./send-desk-file.ts');
    for (const one of picked) {
      setPercent(0);
      const sent = taken.length >= mostFiles ? { why: 'too-many' as const } : await sendDeskFile(requestId, one, setPercent);
      if ('file' in sent) taken.push(sent.file);
      else not.push({ name: one.name, why: sent.why });
    }
    setPercent(undefined);
    setRefused(not);
    if (taken.length > files.length) onChange(taken);
  };
  return (
    <div className="stack">
      <p id="desk-files-hint" className="hint">{say('file.hint')}</p>
      <p><FileButton id="desk-files" label={percent === undefined ? t('file.choose') : t('desk.file.going', { percent: String(percent) })} accept=".pdf,.jpg,.jpeg,.png,.txt" disabled={percent !== undefined} describedBy="desk-files-hint" onFiles={(picked) => { void pick(picked); }} /></p>
      {refused.length > 0 && (
        <NoticeBanner kind="late" word={common.t('error.title')} title={say('file.not-taken')} role="alert">
          <ul>{refused.map(({ name, why }, at) => <li key={at}><bdi>{name}</bdi><br />{say(why === 'not-sent' ? 'file.failed' : `refusal.${why}`)}</li>)}</ul>
        </NoticeBanner>
      )}
      {files.length > 0 && (
        <ul className="file-list" aria-label={t('file.list')}>
          {files.map((one) => (
            <li key={one.fileId}>
              <bdi className="file-name">{one.name}</bdi>
              <Button variant="quiet" onClick={() => { document.getElementById('desk-files')?.focus(); onChange(files.filter(({ fileId }) => fileId !== one.fileId)); }}>{say('file.remove')}<span className="visually-hidden">: <bdi>{one.name}</bdi></span></Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
