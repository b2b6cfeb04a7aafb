import { useState } from 'react';
import { endCounterSession, resumeCounterSession } from '#contract/counter.ts';
import { staffSignInPath } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Opened } from './open-person.tsx';

interface GoOnProps {
  readonly open: { readonly openedAt: string; readonly locked: boolean };
  readonly onOpened: (opened: Opened) => void;
  readonly onEnded: () => void;
}

/** Another try may bring another answer. */
const mayPass: ReadonlySet<Refusal> = new Set<Refusal>(['offline', 'unreachable', 'off-contract', 'older-app', 'unavailable', 'server-error', 'too-many-requests']);

/** It stands where the button was that had the focus. */
const reach = (link: HTMLElement | null): void => link?.focus();

/** A session is still open: the page was loaded anew, or it was locked. Without a name, because anybody may sit here now. */
export function GoOn({ open, onOpened, onEnded }: GoOnProps) {
  const { t, say, language } = useWords('counter');
  const problems = useWords('problems');
  const { time } = useDates();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const goOn = async () => {
    setBusy(true);
    const result = await call(resumeCounterSession);
    setBusy(false);
    if (result.ok) onOpened(result.body);
    else setRefusal(refusalOf(result));
  };
  const end = async () => {
    await call(endCounterSession);
    onEnded();
  };
  // What could not be asked can be asked again; only what was refused needs another sign-in.
  const mustSignIn = open.locked && refusal !== undefined && !mayPass.has(refusal);
  return (
    <NoticeBanner
      kind="needs-you" word={t(open.locked ? 'locked.word' : 'open.word')} title={say(open.locked ? 'locked.title' : 'open.title', { time: time(open.openedAt) })}
      action={(
        <div className="button-row">
          {mustSignIn
            ? <a ref={reach} className="button button-primary" href={`${staffSignInPath}?${new URLSearchParams({ page: `/${language}/counter`, again: 'yes' })}`}><span>{say('locked.sign-in')}</span></a>
            : <Button busy={busy} onClick={() => { void goOn(); }}>{say('open.go-on')}</Button>}
          <Button variant="secondary" onClick={() => { void end(); }}>{say('open.end')}</Button>
        </div>
      )}
    >
      <p role="status">{refusal ? problems.say(`${refusal}.next`) : say(open.locked ? 'locked.body' : 'open.body')}</p>
    </NoticeBanner>
  );
}
