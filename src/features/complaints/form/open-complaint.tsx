import { useState, type SyntheticEvent } from 'react';
import { makeOpenComplaint } from '#contract/complaints.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ComplaintReceived, ComplaintRefused, ComplaintWaits } from './sent-complaint.tsx';
import { useComplaintDraft } from './use-complaint-draft.ts';
import { useSending } from './use-sending.ts';
import { WordsField, wordsFault } from './words-field.tsx';

/** The form for who does not sign in: two fields. Nothing of it is kept on the device but what was sent and has not gone. */
export function OpenComplaint() {
  const { say, language } = useWords('complaints');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const draft = useComplaintDraft(null, { whatHappened: '', wish: '', contact: '', aboutService: false, ticked: [] });
  const [sending, send, again] = useSending(makeOpenComplaint);
  const [tries, setTries] = useState(0);
  const { whatHappened, contact } = draft.typed;
  const fault = wordsFault(whatHappened, true);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!fault) await send({ body: { whatHappened, contact: contact.trim() || null, madeAt: new Date().toISOString() } });
  };
  const { outcome } = sending;
  if (outcome?.kind === 'done') {
    const { reference, acknowledgeBy } = outcome.body.complaint;
    return <ComplaintReceived reference={reference} by={acknowledgeBy}>{contact.trim() === '' && <p>{say('sent.no-contact')}</p>}{reachUs}</ComplaintReceived>;
  }
  if (outcome?.kind === 'refused') return <ComplaintRefused code={outcome.code} onChange={again} />;
  if (sending.state === 'kept' && !outcome) return <ComplaintWaits clear />;
  const message = fault === 'missing' ? say('form.happened.missing') : say('form.happened.long', { count: whatHappened.length - 4000 });
  return (
    <form className="stack-wide" noValidate onSubmit={(event) => { void submit(event); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={tries > 0 && fault ? [{ fieldId: 'whatHappened', message }] : []} />
      <PageTitle lede={say('form.lede')}>{say('form.title')}</PageTitle>
      <div className="stack">
        <p>{say('open.lede')}</p>
        <p><LinkButton variant="secondary" href={`/${language}/sign-in`}>{say('open.sign-in')}</LinkButton></p>
      </div>
      <div>
        <WordsField name="whatHappened" value={whatHappened} fault={tries > 0 ? fault : undefined} onType={(value) => draft.type({ whatHappened: value })} />
        <TextField name="contact" label={say('open.contact')} hint={say('open.contact.hint')} maxLength={300} value={contact} onChange={(event) => draft.type({ contact: event.target.value })} />
      </div>
      {sending.state === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('form.not-kept')} role="alert" takesFocus />}
      <p className="quiet">{say('form.draft-open')}</p>
      <div className="button-row"><Button type="submit" busy={sending.state === 'keeping'} busyWords={common.t('sending')}>{say('form.send')}</Button></div>
      {reachUs}
    </form>
  );
}
