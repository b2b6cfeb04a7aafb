import { useQuery } from '@tanstack/react-query';
import { Activity, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type ComponentType } from 'react';
import { useLocation } from '#src/router/router.tsx';
import type { AnswerOf } from '#contract/endpoint.ts';
import { readHome } from '#contract/home.ts';
import { readSession, type Session } from '#contract/session.ts';
import { actingFor } from '#src/api/acting-for.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call, type CallResult } from '#src/api/call.ts';
import { CallError, type Failure } from '#src/api/call-error.ts';
import { copyPort } from '#src/api/copy-port.ts';
import { reachedNow, watchReached } from '#src/api/reached.ts';
import { isNoAnswer } from '#src/api/read-options.ts';
import { sessionTime } from '#src/api/time-limit.ts';
import { Button } from '#src/components/button.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { leaveAtOnce } from '#src/documents/leave-at-once.ts';
import { languages } from '#src/i18n/languages.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { copyIsHere } from './copy-link.ts';
import { organisationRead } from './organisation-read.ts';
import { PageAwaited } from './page-waits.tsx';
import { readFailed } from './read-failed.tsx';
import { personNow, samePerson, sessionState, setSessionState, watchSessionState } from './session-state.ts';

/** What the session said: whose it is, since when, and whether to ask. In memory: on the device it would say that somebody here is flagged. */
interface Learned {
  readonly personKey: string;
  readonly since: string;
  readonly asks: boolean;
  /** Said by the copy on this device, for want of an answer: the server has the word as soon as it can be asked. */
  readonly fromCopy: boolean;
}

/** Written for everybody who opens such a page, asked or not, so that it tells nothing. */
const note = 'keyholder.read-here';
let learned: Learned | undefined;

// Whoever signs in next, or again, is asked again.
watchSessionState(() => {
  if (sessionState() === 'ended' || sessionState() === 'none') learned = undefined;
});

const sessionName = ({ personKey, since }: Learned) => `${personKey} ${since}`;

function mayOpen(now: Learned): boolean {
  if (!now.asks) return true;
  try {
    return sessionStorage.getItem(note) === sessionName(now);
  } catch {
    return false; // Storage is forbidden: asked once a page load.
  }
}

function noteOpened(now: Learned): void {
  try {
    sessionStorage.setItem(note, sessionName(now));
  } catch {
    learned = { ...now, asks: false };
  }
}

/** Whose session it was when the copy was made: home, sealed in it, says so in the language that it was read in. Read once the person has opened it. */
async function sessionInCopy(): Promise<Session | undefined> {
  const copy = copyPort();
  if (!copy) return undefined;
  const homes = await Promise.all(languages.map((language) => copy.find(readHome, { query: { language } }).catch(() => undefined)));
  const newest = homes.filter((one) => one !== undefined).toSorted((one, other) => other.at.localeCompare(one.at))[0];
  return (newest?.body as AnswerOf<typeof readHome>['body'] | undefined)?.session;
}

/** Where the session stands, if nothing has said so before. */
function noteWhose(result: CallResult<typeof readSession>): void {
  if (sessionState() !== 'unknown') return;
  if (result.ok) samePerson(result.body.personKey);
  const isNone = !result.ok && result.kind === 'problem' && (result.problem.code === 'not-signed-in' || result.problem.code === 'session-expired');
  if (result.ok || isNone) setSessionState(result.ok ? 'live' : 'none');
}

async function ask(): Promise<Failure | undefined> {
  if (actingFor() || (learned && !learned.fromCopy)) return undefined;
  const result = await call(readSession, {}, { timeLimit: sessionTime });
  noteWhose(result);
  const session = result.ok ? result.body : isNoAnswer(result) ? await sessionInCopy() : undefined;
  if (!session) return result.ok ? undefined : result;
  const { personKey, signedInAt: since, askFirst } = session;
  learned = { personKey, since, asks: askFirst === true, fromCopy: !result.ok };
  if (!learned.asks) noteOpened(learned);
  answered = false;
  return undefined;
}

let asking: Promise<Failure | undefined> | undefined;

/** Asks the server whose session it is, where that is not known; without an answer, the copy. With neither it answers why. Once for all who want to know it now. */
function learnWhetherToAsk(): Promise<Failure | undefined> {
  asking ??= ask().finally(() => { asking = undefined; });
  return asking;
}

/** Something was answered while nobody knew whether to ask: what the page reads then is not shown before that is known. */
let answered = false;
watchReached(() => { answered ||= reachedNow() === true && !learned; });
const mayBeRead = () => answered || reachedNow() !== false;

/** Calls back when the copy of this device is opened or shut. Answers the way to stop. */
function watchCopy(tell: () => void): () => void {
  let stop: (() => void) | undefined;
  let left = false;
  const follow = async () => {
    const { thisCopy } = await import('#src/offline/copy/this-copy.ts');
    if (!left) stop = thisCopy(personNow).vault.watch(tell);
  };
  if (copyIsHere()) void Promise.allSettled([follow()]);
  return () => {
    left = true;
    stop?.();
  };
}

// Beside the code of the page, not after it. The page waits for the answer, but not for long without the frame that says so.
const atOnce = learnWhetherToAsk();
const soon = 1500;

type Shown = 'messages' | 'requests' | 'complaints' | 'take-away';
const isShown = (place: string | undefined): place is Shown => place === 'messages' || place === 'requests' || place === 'complaints' || place === 'take-away';

function Question({ onYes }: { onYes: () => void }) {
  const { say, language } = useWords('safe');
  const { reachUs } = useAppActs();
  const exitTo = useQuery(organisationRead(language)).data?.exitTo;
  const place = useLocation().pathname.split('/')[2];
  return (
    <div className="stack-wide">
      <PageTitle lede={say(`ask.shows.${isShown(place) ? place : 'messages'}`)}>{say('ask.title')}</PageTitle>
      <p>{say('ask.look')}</p>
      <div className="button-row">
        <Button onClick={onYes}>{say('ask.yes')}</Button>
        <LinkButton variant="secondary" href={`/${language}/home`}>{say('ask.not-now')}</LinkButton>
        <Button variant="warning" onClick={() => leaveAtOnce(exitTo)}>{say('ask.leave')}</Button>
      </div>
      <PageSection title={say('ask.another')} id="another"><p>{say('ask.another-body')}</p>{reachUs}</PageSection>
      <p className="quiet">{say('ask.once')}</p>
    </div>
  );
}

function NotLearned({ failure, again }: { failure: Failure; again: () => void }) {
  const { say } = useWords('common');
  return <div className="stack-wide"><PageTitle>{say('failed.title')}</PageTitle>{readFailed(new CallError(failure), again)}</div>;
}

function Asking({ page: Page }: { page: ComponentType }) {
  const here = useMoreWords('safe');
  const [known, setKnown] = useState(learned);
  const [failure, setFailure] = useState<Failure>();
  const [, setOpened] = useState(0);
  const [tried, setTried] = useState(learned !== undefined && !learned.fromCopy);
  const [stood, setStood] = useState(false);
  const covered = useSyncExternalStore(watchReached, mayBeRead) && !known;
  const page = useMemo(() => <Page />, [Page]);
  const [learn] = useState(() => () => learnWhetherToAsk().then((why) => {
    setKnown(learned);
    setFailure(why);
  }));
  useEffect(() => {
    if (!tried) void learn().finally(() => setTried(true));
  }, [tried, learn]);
  // The copy was opened: the question comes before what is in it.
  useEffect(() => (known ? undefined : watchCopy(() => setTried(false))), [known]);
  // So it does where nobody could be asked, and then somebody is there.
  useEffect(() => (known ? undefined : watchReached(() => { if (reachedNow()) void learn(); })), [known, learn]);
  const asks = known !== undefined && !mayOpen(known);
  const awaited = !tried || (asks && !here) || (covered && (asking !== undefined || !failure));
  const isShown = !awaited && !asks && !covered;
  if (isShown && !stood) setStood(true);
  // What stood without a connection keeps the words that are in it, out of sight. Who was typing there goes on.
  const typedIn = useRef<Element>(null);
  useLayoutEffect(() => {
    if (!isShown) typedIn.current = document.activeElement;
    else if (document.activeElement === document.body && typedIn.current instanceof HTMLElement) typedIn.current.focus();
  }, [isShown]);
  return (
    <>
      {awaited && <PageAwaited />}
      {!awaited && covered && failure && <NotLearned failure={failure} again={() => setTried(false)} />}
      {!awaited && asks && (
        <Question
          onYes={() => {
            noteOpened(known);
            setOpened(1);
          }}
        />
      )}
      {(isShown || (stood && !asks)) && <Activity mode={isShown ? 'visible' : 'hidden'}>{page}</Activity>}
    </>
  );
}

/**
 * The page behind the question whether it is safe to read here: asked of somebody flagged for safety, once a session, before a message, an answer or a file is shown or even fetched.
 * At the counter the officer has asked; the screen there is not the person's own.
 */
export async function askingFirst(page: ComponentType): Promise<ComponentType> {
  await Promise.race([atOnce, new Promise((resolve) => { setTimeout(resolve, soon); })]);
  return function AskedFirst() {
    const Page = page;
    return actingFor() ? <Page /> : <Asking page={page} />;
  };
}
