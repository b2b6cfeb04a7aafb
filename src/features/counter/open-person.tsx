import { useState, type ComponentProps, type SyntheticEvent } from 'react';
import { type CounterSession, type FoundPerson, openCounterSession } from '#contract/counter.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { EmergencyLink } from '#src/staff/emergency-link.tsx';
import { FindPerson } from './find-person.tsx';

/** A session that was just opened. */
export interface Opened {
  readonly token: string;
  readonly session: CounterSession;
}

/** From looking for somebody to having their record open. Somebody flagged for safety needs a reason, which they will see. */
export function OpenPerson({ onOpened, mayOpenFlagged, Camera }: { onOpened: (opened: Opened) => void; mayOpenFlagged: boolean; Camera: ComponentProps<typeof FindPerson>['Camera'] }) {
  const { t, say } = useWords('counter');
  const common = useWords('common');
  const problems = useWords('problems');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<{ readonly person: FoundPerson; readonly code: string | undefined }>();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);

  const open = async (person: FoundPerson, code: string | undefined, why?: string) => {
    setBusy(true);
    setRefusal(undefined);
    const result = await call(openCounterSession, { body: { residentId: person.residentId, ...(code !== undefined && { code }), ...(why !== undefined && { reason: why }) } });
    setBusy(false);
    setAsked(undefined);
    if (result.ok) onOpened(result.body);
    else setRefusal(refusalOf(result));
  };
  const begin = (person: FoundPerson, code: string | undefined) => {
    if (person.flagged && mayOpenFlagged) setAsked({ person, code });
    else void open(person, code);
  };
  const withReason = (event: SyntheticEvent) => {
    event.preventDefault();
    setShort(reason.trim().length < 5);
    if (asked && reason.trim().length >= 5) void open(asked.person, asked.code, reason);
  };
  return (
    <>
      {refusal && (
        <NoticeBanner kind="late" word={common.t('error.title')} title={refusal === 'not-allowed' ? say('open.flagged.title') : problems.say(`${refusal}.title`)} role="alert" takesFocus>
          <p>{refusal === 'not-allowed' ? say('open.flagged.body') : problems.say(`${refusal}.next`)}</p>
        </NoticeBanner>
      )}
      <FindPerson onOpen={begin} busy={busy} Camera={Camera} />
      {mayOpenFlagged && <p><EmergencyLink of="safeguarding" /></p>}
      <Dialog
        open={asked !== undefined} onClose={() => setAsked(undefined)} title={say('reason.title')}
        actions={<><Button variant="secondary" onClick={() => setAsked(undefined)}>{say('reason.cancel')}</Button><Button type="submit" form="reason-form" busy={busy} busyWords={common.t('sending')}>{say('found.open')}</Button></>}
      >
        <form id="reason-form" onSubmit={withReason} noValidate>
          <TextArea name="reason" label={t('reason.label')} hint={t('reason.hint')} error={short ? t('reason.short') : undefined} errorPrefix={common.t('error.prefix')} value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
        </form>
      </Dialog>
    </>
  );
}
