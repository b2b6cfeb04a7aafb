import type { ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { knownProblem } from '#src/api/refusal.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';

/** The landlord has it: reference, and by when it says so. */
export function ComplaintReceived({ reference, by, children }: { readonly reference: string; readonly by: string | null; readonly children?: ReactNode }) {
  const { say } = useWords('complaints');
  const common = useWords('common');
  const { date } = useDates();
  return (
    <div className="stack-wide">
      <PageTitle lede={by === null ? say('sent.soon') : say('sent.by', { date: date(by) })}>{say('sent.title')}</PageTitle>
      <NoticeBanner kind="done" word={common.t('state.done')} title={say('sent.reference', { reference })} />
      {children}
    </div>
  );
}

/** It is on this device only; said loudly, and what it waits for, with another way. `clear`: it is nobody's in particular, and lies there for anybody to read. */
export function ComplaintWaits({ clear }: { readonly clear: boolean }) {
  const { t, say } = useWords('complaints');
  const { reachUs, whyItWaits } = useAppActs();
  // Closed for a moment is not without a connection: who looks for theirs would look in vain.
  const why = <p>{say(useConnected() ? 'sent.waiting.sending' : 'sent.waiting.body')}</p>;
  return (
    <div className="stack-wide">
      <PageTitle>{say('form.title')}</PageTitle>
      <NoticeBanner kind="needs-you" word={t('sent.waiting.word')} title={say('sent.waiting.title')} role="alert">
        {clear ? why : whyItWaits(why)}
        {clear && <p>{say('sent.waiting.clear')}</p>}
      </NoticeBanner>
      {reachUs}
    </div>
  );
}

/** The server did not take it: why, what to do, and everything typed is still there. */
export function ComplaintRefused({ code, onChange }: { readonly code: string; readonly onChange: () => void }) {
  const { say } = useWords('complaints');
  const common = useWords('common');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  const known = knownProblem(code);
  return (
    <div className="stack-wide">
      <PageTitle>{say('sent.refused.title')}</PageTitle>
      <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${known}.title`)} role="alert" action={<Button onClick={onChange}>{say('sent.refused.change')}</Button>}><p>{problems.say(`${known}.next`)}</p></NoticeBanner>
      {reachUs}
    </div>
  );
}
