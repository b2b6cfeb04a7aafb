import { useState } from 'react';
import { readDeskFile } from '#contract/desk-messages.ts';
import type { Attachment } from '#contract/files.ts';
import type { Message } from '#contract/messages.ts';
import { fetchFile } from '#src/api/fetch-file.ts';
import { saveBlob } from '#src/api/save-blob.ts';
import type { Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { fileSize } from '#src/i18n/file-size.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

function DeskFile({ requestId, file }: { requestId: string; file: Attachment }) {
  const { t, say, language } = useWords('messages');
  const problems = useWords('problems');
  const [step, setStep] = useState<'rest' | 'busy' | 'saved' | Refusal>('rest');
  const name = <bdi className="file-name">{file.name}</bdi>;
  if (file.state !== 'ready') {
    const words = file.state === 'refused' && file.refusal ? say(`refusal.${file.refusal}`) : file.state === 'gone' ? say('file.gone') : say('file.coming', { done: String(file.done), parts: String(file.parts) });
    return <li><span>{name}<br /><span className="quiet">{words}</span></span></li>;
  }
  const save = async () => {
    setStep('busy');
    const fetched = await fetchFile(readDeskFile, { params: { requestId, fileId: file.id } });
    if (fetched.ok) saveBlob(fetched.file, fetched.name);
    setStep(fetched.ok ? 'saved' : fetched.refusal);
  };
  const { key, size } = fileSize(file.bytes, language);
  return (
    <li>
      <Button variant="secondary" icon={<DownloadIcon />} busy={step === 'busy'} busyWords={t('file.fetching')} onClick={() => { void save(); }}>{say('file.save')} {name} <bdi className="quiet">{t(key, { size })}</bdi></Button>
      <span role="status">{step === 'saved' ? say('file.saved') : step !== 'rest' && step !== 'busy' ? problems.say(`${step}.title`) : null}</span>
    </li>
  );
}

/** One message as the desk sees it. */
export function DeskMessage({ requestId, message, fresh }: { requestId: string; message: Message; fresh: boolean }) {
  const { t, say } = useWords('messages');
  const { day, time } = useDates();
  return (
    <li className="message" data-by={message.by}>
      <p className="message-head"><strong>{say(message.by === 'resident' ? 'desk.by.resident' : 'desk.by.landlord')}</strong> <span className="quiet"><time dateTime={message.at}>{t('when', { day: day(message.at), time: time(message.at) })}</time></span>{fresh && <StatusTag kind="needs-you">{say('new')}</StatusTag>}</p>
      <p className="own-words"><bdi>{message.text}</bdi></p>
      {message.files.length > 0 && <ul className="file-list" aria-label={t('file.list')}>{message.files.map((file) => <DeskFile key={file.id} requestId={requestId} file={file} />)}</ul>}
      {message.by === 'landlord' && <p className="quiet">{message.seenAt === null ? say('desk.not-seen') : say('desk.seen', { day: day(message.seenAt) })}</p>}
    </li>
  );
}
