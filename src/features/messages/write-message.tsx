import { useState, type SyntheticEvent } from 'react';
import { messageLength, sendMessage } from '#contract/messages.ts';
import { AttachFiles } from '#src/attaching/attach-files.tsx';
import { actingFor } from '#src/api/acting-for.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { knownProblem } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { useMessageDraft } from './use-message-draft.ts';

type Step = { readonly name: 'rest' | 'busy' | 'kept' | 'received' | 'not-kept' } | { readonly name: 'refused'; readonly code: string };


/** Writes a message. It is kept on the device first, so that it works without a connection; what is typed is not lost either. */
export function WriteMessage({ requestId }: { requestId: string }) {
  const { t, say } = useWords('messages');
  const common = useWords('common');
  const problems = useWords('problems');
  const connected = useConnected();
  const { whyItWaits } = useAppActs();
  const draft = useMessageDraft(requestId);
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState<'empty' | 'long'>();
  const [step, setStep] = useState<Step>({ name: 'rest' });

  const send = async () => {
    const { text, files } = draft;
    const fault = text.trim() === '' ? 'empty' : text.length > messageLength ? 'long' : undefined;
    setTries(tries + 1);
    setWrong(fault);
    if (fault) return;
    setStep({ name: 'busy' });
    try {
      const { change } = await outboxCode();
      const { settled } = await change(sendMessage, { params: { requestId }, body: { text, writtenAt: new Date().toISOString(), files: [...files] } });
      draft.sent();
      setStep({ name: 'kept' });
      void settled.then((outcome) => {
        // At the counter no outbox holds the words of what was not taken.
        if (outcome.kind !== 'done' && actingFor()) draft.write({ text, files });
        if (outcome.kind === 'refused') setStep({ name: 'refused', code: outcome.code });
        else setStep({ name: outcome.kind === 'done' ? 'received' : 'rest' });
      });
    } catch (error) {
      reportUnlessExpected(error);
      setStep({ name: 'not-kept' });
    }
  };

  const error = wrong && t(`wrong.${wrong}`);
  return (
    <PageSection title={say('write.title')} id="write">
      <form className="stack" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void send(); }}>
        <ErrorSummary key={tries} title={common.t('error.title')} errors={error ? [{ fieldId: 'message', message: error }] : []} />
        {step.name === 'refused' && <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${knownProblem(step.code)}.title`)} role="alert" takesFocus="unless-filling-in"><p>{problems.say(`${knownProblem(step.code)}.next`)}</p></NoticeBanner>}
        {step.name === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('not-kept')} role="alert" takesFocus />}
        <TextArea
          id="message" name="message" label={t('write.label')} hint={t('write.hint')} error={error} errorPrefix={common.t('error.prefix')}
          limit={messageLength} leftWords={(left) => (left < 0 ? t('over', { count: -left }) : left < 500 ? t('left', { count: left }) : '')}
          value={draft.text} onChange={(event) => draft.write({ text: event.target.value })}
        />
        {/* Files would lie on the device, and nothing of a person stays at the counter. */}
        {!actingFor() && <AttachFiles files={draft.files} onChange={(files) => draft.write({ files })} />}
        {draft.kept === false && <p>{say('draft.not-kept')}</p>}
        {!connected && <p>{say('write.offline')}</p>}
        <p><Button type="submit" busy={step.name === 'busy'} busyWords={common.t('sending')}>{say('write.send')}</Button></p>
        <div role="status" className="stack">
          {step.name === 'received' && <p>{say('received')}</p>}
          {step.name === 'kept' && whyItWaits(<p>{say(connected ? 'kept.sending' : 'kept.offline')}</p>)}
        </div>
      </form>
    </PageSection>
  );
}
