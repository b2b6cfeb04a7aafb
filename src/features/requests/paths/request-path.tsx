import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType } from 'react';
import { Navigate, useLocation, useNavigate } from '#src/router/router.tsx';
import { BackLink } from '#src/components/back-link.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { londonDate } from '#domain/clock/london-date.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useNow } from '../clock/use-now.ts';
import { CheckAnswers } from './check-answers.tsx';
import type { HoldFirstProps } from './hold-first.tsx';
import { forgetHoldHere } from './hold-here.ts';
import { type Answers, filesName, filesOf, type Path, writeFiles } from './path.ts';
import { PathStep } from './path-step.tsx';
import type { SentRequestProps } from './sent-request.tsx';
import { useDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { askedSteps, firstOpenStep, firstStep, stepAfter, stepBefore } from './way.ts';

// Of one kind of request only; where it cannot be fetched, the request itself asks for the hold.
const HoldFirst = lazy<ComponentType<HoldFirstProps>>(() => import('./hold-first.tsx').then((module) => ({ default: module.HoldFirst }), () => ({ default: () => null })));

// Of who comes back to a form that was begun before.
const draftNotes = () => import('./draft-notes.tsx');
const DraftFound = lazy(async () => ({ default: (await draftNotes()).DraftFound }));
const DraftLocked = lazy(async () => ({ default: (await draftNotes()).DraftLocked }));
const DraftOther = lazy(async () => ({ default: (await draftNotes()).DraftOther }));
const DraftNotKept = lazy(async () => ({ default: (await draftNotes()).DraftNotKept }));

const sentCode = () => import('./sent-request.tsx');
/** After sending: fetched while the answers are checked. Where it cannot be fetched, the list of requests says what lies on this device. */
const SentRequest = lazy<ComponentType<SentRequestProps>>(() => sentCode().then((module) => ({ default: module.SentRequest }), () => ({ default: ToRequests })));

function ToRequests() {
  const { language } = useWords('requests');
  return <Navigate replace to={`/${language}/requests`} />;
}

interface RequestPathProps {
  readonly path: Path;
  readonly start: Answers;
  /** What of it came with the address. */
  readonly given: Partial<Answers>;
  readonly draftName: string;
}

/** A kind of request from its first question to the receipt. The step stands in the address, so that Back works; what is typed never does. */
export function RequestPath({ path, start, given, draftName }: RequestPathProps) {
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const navigate = useNavigate();
  const { search } = useLocation();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const [draft, acts] = useDraft(draftName, start, given, path);
  const [sending, send, forgetRefusal] = useSending(path);
  const [arrivedAt] = useState(query.get('step'));
  const { answers } = draft;
  const steps = askedSteps(path, answers);
  const today = londonDate(new Date(useNow()).toISOString());
  const asked = query.get('step') ?? (draft.since ? steps[0] : firstStep(path, start))?.id ?? 'check';
  const fromCheck = query.get('from') === 'check';
  useEffect(() => { if (asked === 'check') void Promise.allSettled([sentCode()]); }, [asked]);
  const hrefOf = (step: string, more: Readonly<Record<string, string>> = {}): string => {
    const next = new URLSearchParams(query);
    next.delete('from');
    next.set('step', step);
    for (const [name, value] of Object.entries(more)) next.set(name, value);
    return `/${language}/requests/new/${path.kind}?${next}`;
  };

  const coming = <Skeleton label={common.t('loading')} shape="title" rows={4} />;
  if (asked === 'sent') {
    if (!sending.entryId) return <ToRequests />;
    const change = (): void => {
      forgetRefusal();
      acts.keep();
      navigate(hrefOf('check'), { replace: true });
    };
    return <Suspense fallback={coming}><SentRequest kind={path.kind} sending={sending} onChange={change} /></Suspense>;
  }
  const startAgain = (): void => {
    const files = filesOf(answers);
    if (files.length > 0) void Promise.allSettled([import('#src/attaching/request-files.tsx').then(({ dropFiles }) => dropFiles(files))]);
    acts.startAgain();
  };
  if (draft.state === 'opening') return coming;
  if (draft.state === 'locked') return <Suspense fallback={coming}><DraftLocked kind={path.kind} since={draft.since} onAgain={acts.openAgain} onStartAgain={startAgain} /></Suspense>;

  if (draft.state === 'other') {
    const onGoOn = (): void => {
      acts.goOn();
      navigate(`/${language}/requests/new/${path.kind}?step=${firstOpenStep(path, answers, today)?.id ?? 'check'}`, { replace: true });
    };
    return <Suspense fallback={coming}><DraftOther kind={path.kind} since={draft.since} onGoOn={onGoOn} onStartAgain={startAgain} /></Suspense>;
  }
  const open = firstOpenStep(path, answers, today);
  const step = steps.find((one) => one.id === asked);
  const tooFar = asked === 'check' ? open !== undefined : !step || (open !== undefined && steps.indexOf(open) < steps.indexOf(step));
  if (tooFar) return <Navigate replace to={hrefOf((open ?? steps[0])?.id ?? 'check')} />;

  const before = fromCheck ? 'check' : stepBefore(path, asked, answers);
  const onSend = async () => {
    if (!(await send(answers))) return;
    forgetHoldHere();
    await acts.sent();
    navigate(hrefOf('sent'), { replace: true });
  };
  return (
    <div className="stack-wide">
      <BackLink href={before ? hrefOf(before) : `/${language}/requests`}>{before ? common.say('back') : say('title')}</BackLink>
      {draft.since && arrivedAt === null && query.get('step') === null && <Suspense><DraftFound since={draft.since} onward={hrefOf(open?.id ?? 'check')} onStartAgain={startAgain} /></Suspense>}
      {path.kind === 'recordings' && asked !== 'when' && <Suspense><HoldFirst answers={answers} today={today} onHeld={(holdId) => acts.answer('holdId', holdId)} /></Suspense>}
      {step
        ? <PathStep key={step.id} path={path} step={step} answers={answers} today={today} onAnswer={acts.answer} onDone={() => { navigate(hrefOf(stepAfter(path, step, answers, { fromCheck, today }), fromCheck ? { from: 'check' } : {})); }} />
        : <CheckAnswers path={path} answers={answers} change={(id) => hrefOf(id, { from: 'check' })} onFiles={(files) => acts.answer(filesName, writeFiles(files))} onSend={() => { void onSend(); }} busy={sending.state === 'keeping'} failed={sending.state === 'not-kept'} />}
      {draft.kept === false && <Suspense><DraftNotKept /></Suspense>}
    </div>
  );
}
