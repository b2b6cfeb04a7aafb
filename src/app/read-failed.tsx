import { useEffect, useRef, useState } from 'react';
import { actingNow } from '#src/api/acting.ts';
import type { CallError } from '#src/api/call-error.ts';
import { isNoAnswer } from '#src/api/read-options.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { copyActs, copyIsHere, forgetCopy } from './copy-link.ts';
import { CopyLock } from './copy-parts.tsx';
import { ReachUs } from './reach-us.tsx';
import { takeUpdate, useNewerAtHand } from './update.ts';

/** Where there is a copy, and it may hold what is wanted: never for somebody who acts for another person. */
const mayBeInCopy = () => copyIsHere() && actingNow() === null;

/** Whether a copy was filled on this device: a look at its page alone leaves a note too. */
const wasKept = () => copyActs.filledAt() !== undefined;

function ReadFailed({ error, again }: { error: CallError; again: () => void }) {
  const common = useWords('common');
  const problems = useWords('problems');
  const code = refusalOf(error.failure);
  const offline = code === 'offline';
  const update = useNewerAtHand() && code === 'older-app';
  const [copy, setCopy] = useState(() => mayBeInCopy() && isNoAnswer(error.failure));
  const [kept] = useState(wasKept);
  const pressed = useRef(false);
  // The button that was pressed goes when the page comes: the focus goes on to what came.
  useEffect(() => () => { if (pressed.current && document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus(); }, []);
  const tryAgain = () => {
    pressed.current = true;
    again();
  };
  const why = (
    <NoticeBanner
      kind={offline ? 'waiting' : 'late'}
      word={common.t(offline ? 'offline.word' : 'error.title')}
      title={common.say('read-failed')}
      action={update ? <Button onClick={takeUpdate}>{common.say('update.now')}</Button> : <Button variant="secondary" onClick={tryAgain}>{common.say('try-again')}</Button>}
      role="alert"
    >
      {/* Without a connection the line above the page has said why. */}
      {!offline && <p>{problems.say(`${code}.title`)}{signsOf(problems.language).stop} {update ? common.say('update.body') : problems.say(`${code}.next`)}</p>}
    </NoticeBanner>
  );
  return (
    <>
      {copy ? <CopyLock kept={kept} onOpen={again} onGone={() => { setCopy(false); void forgetCopy(); }}>{why}</CopyLock> : why}
      <ReachUs />
    </>
  );
}

/** A read that brought nothing: why, what to do, and a person to talk to. Lent to pages by `useAppActs`. */
export const readFailed = (error: CallError, again: () => void) => <ReadFailed error={error} again={again} />;

/** The lock of the copy by itself, where there is a copy. */
export const wayIntoCopy = (again: () => void) => (mayBeInCopy() ? <CopyLock kept={wasKept()} onOpen={again} onGone={() => { void forgetCopy(); }}>{null}</CopyLock> : null);
