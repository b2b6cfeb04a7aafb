import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { markDeskThreadRead, readDeskThread, writeDeskMessage } from '#contract/desk-messages.ts';
import type { DeskRequest } from '#contract/desk.ts';
import type { FileNamed } from '#contract/file-named.ts';
import { type Message, messageLength } from '#contract/messages.ts';
import { call } from '#src/api/call.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { staffRead } from '#src/staff/staff-reads.ts';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { DeskFiles } from './desk-files.tsx';
import { DeskMessage } from './desk-message.tsx';

/** Whether nobody at the desk had looked at it. */
const isNew = ({ by, seenAt }: Message): boolean => by === 'resident' && seenAt === null;

function Thread({ request }: { request: DeskRequest }) {
  const { t, say } = useWords('messages');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(staffRead(readDeskThread, { params: { requestId: request.id } }));
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileNamed[]>([]);
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState<'empty' | 'long'>();
  const [written, setWritten] = useState(0);
  const [state, write] = useStaffWrite(writeDeskMessage);

  useEffect(() => {
    const last = data?.messages.findLast(isNew);
    // What is new stays marked on this page until it is read anew.
    if (last) void call(markDeskThreadRead, { params: { requestId: request.id }, body: { until: last.at } });
  }, [data, request.id]);

  const send = async () => {
    const fault = text.trim() === '' ? 'empty' : text.length > messageLength ? 'long' : undefined;
    setTries(tries + 1);
    setWrong(fault);
    if (fault || !(await write({ params: { requestId: request.id }, body: { text, files: [...files] } }))) return;
    setText('');
    setFiles([]);
    setWritten(written + 1);
  };
  const wrongWords = wrong && t(`wrong.${wrong}`);
  return (
    <PageSection title={say('title')} id="messages">
      {error && !data && readFailed(error, () => { void refetch(); })}
      {data?.messages.length === 0 && <p>{say('thread.none')}</p>}
      {data && data.messages.length > 0 && <ol className="message-list">{data.messages.map((one) => <DeskMessage key={one.id} requestId={request.id} message={one} fresh={isNew(one)} />)}</ol>}
      <form className="stack" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void send(); }}>
        <ErrorSummary key={tries} title={common.t('error.title')} errors={wrongWords ? [{ fieldId: 'desk-message', message: wrongWords }] : []} />
        <WriteRefused state={state} />
        <TextArea
          key={`written-${written}`} id="desk-message" name="desk-message" label={t('desk.label')} hint={t('desk.hint', { language: nameOfLanguage(request.person.language) })} error={wrongWords} errorPrefix={common.t('error.prefix')}
          limit={messageLength} leftWords={(left) => (left < 0 ? t('over', { count: -left }) : left < 500 ? t('left', { count: left }) : '')} value={text} onChange={(event) => setText(event.target.value)}
        />
        <DeskFiles requestId={request.id} files={files} onChange={setFiles} />
        <p><Button type="submit" variant="secondary" busy={state.name === 'busy'} busyWords={common.t('sending')}>{say('write.send')}</Button></p>
        <p role="status">{written > 0 && state.name === 'done' ? say('desk.sent') : null}</p>
      </form>
    </PageSection>
  );
}

/** What the person and the desk have written about a request, and a place to write. The person is told that there is a message, and no more. Its words are fetched with it. */
export function DeskMessages({ request }: { request: DeskRequest }) {
  return useMoreWords('messages') ? <Thread request={request} /> : null;
}
