import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import { type SupportDetails } from '#contract/support-words.ts';
import { wordingNow } from '#contract/brief-receipt.ts';
import type { SupportView } from '#contract/support.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Link } from '#src/components/link.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { OwnFrame } from './own-frame.tsx';
import { StandWords } from './stand-words.tsx';
import { supportQuery } from './support.queries.ts';
import { Terms } from './terms.tsx';
import { useOwnAct } from './use-own-act.ts';
import { useSupportDraft } from './use-support-draft.ts';

// Only who is on the list needs it, and with a connection.
const OnTheList = lazy(() => import('./on-the-list.tsx').then((file) => ({ default: file.OnTheList })));
// Kept on the device with the rest of the app, so that it comes without a connection too.
const SupportForm = lazy(() => import('./support-form.tsx').then((file) => ({ default: file.SupportForm })));
const names = [joinSupport.name, keepSupport.name, leaveSupport.name];

interface RegisterProps {
  /** `undefined`: without a connection it is not known, and everything can be said all the same. */
  readonly support: SupportView | undefined;
  readonly show: () => Promise<unknown>;
}

function Register({ support, show }: RegisterProps) {
  const { t, say, language } = useWords('support');
  const common = useWords('common');
  const { act, stand, last, waits } = useOwnAct(names);
  const [changing, setChanging] = useState(false);
  const draft = useSupportDraft();
  const busy = stand.name === 'busy';
  const [times, setTimes] = useState(0);
  const moment = () => new Date().toISOString();
  const join = async (details: SupportDetails) => {
    const kept = await act(joinSupport, { body: { ...details, agreed: true, wording: wordingNow, shownIn: language, decidedAt: moment() } });
    if (!kept) return;
    draft.end();
    setChanging(false);
    setTimes(times + 1);
  };
  const leave = async () => {
    draft.end();
    setChanging(false);
    await act(leaveSupport, { body: { decidedAt: moment() } });
  };
  const on = support?.on ?? false;
  const withForm = !waits && (support === undefined || !on || changing);
  return (
    <>
      <StandWords stand={stand} done={t(last === leaveSupport.name ? 'stand.left' : 'stand.saved')} />
      {on && support?.reviewDue && !waits && (
        <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={t('review.title')} action={<Button busy={busy} busyWords={common.t('sending')} onClick={() => { void act(keepSupport, { body: { decidedAt: moment() } }); }}>{say('review.yes')}</Button>}>
          <p>{say('review.body')}</p>
        </NoticeBanner>
      )}
      {on && support && !changing && <Suspense><OnTheList support={support} show={show} onChange={() => setChanging(true)} /></Suspense>}
      {!on && <Terms terms={support?.terms} id="before" />}
      {withForm && <Suspense><SupportForm key={times} details={support?.details ?? null} draft={draft} on={on} busy={busy} onSend={(details) => { void join(details); }} /></Suspense>}
      {(on || support === undefined) && (
        <PageSection title={say('leave.title')} id="leave">
          <p>{say('leave.body')}</p>
          <p><Button variant="secondary" disabled={busy} onClick={() => { void leave(); }}>{say('leave.button')}</Button></p>
        </PageSection>
      )}
      {on && <Terms terms={support?.terms} id="before" />}
    </>
  );
}

/** The emergency register that the person controls: apart from marketing, left with one tap. */
export function SupportPage() {
  const { say, language } = useWords('support');
  const { offered } = useAppActs();
  const after = offered(`/${language}/settings/equality`) && <p className="alone"><Link href={`/${language}/settings/equality`}>{say('equality.title')}</Link></p>;
  return <OwnFrame part="support" read={useQuery(supportQuery(language))} after={after}>{(support, show) => <Register support={support} show={show} />}</OwnFrame>;
}
