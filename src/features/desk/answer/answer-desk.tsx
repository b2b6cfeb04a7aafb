import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { DeskAnswer } from '#contract/desk-answers.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { type ChangePassages, draftOf, factsOf, inputOf, type KeptOut, textsOf } from './draft.ts';

/** Of answers that a second person checks. */
const CheckNote = lazy(async () => ({ default: (await import('../one/check-note.tsx')).CheckNote }));
// Below what is read first.
const DeskPapers = lazy(async () => ({ default: (await import('./desk-papers.tsx')).DeskPapers }));
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.tsx')).AnswerForm }));
/** Fetched once there is something that can go out. */
const AnswerWayOut = lazy(async () => ({ default: (await import('./answer-way-out.tsx')).AnswerWayOut }));

const stages = { checking: 'waiting', sent: 'done', shut: 'info' } as const;

/** Where an answer stands that cannot change now. Whoever has just brought it there is led here: the buttons are gone. */
function StageNote({ stage, reached }: { stage: keyof typeof stages; reached: boolean }) {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (reached) box.current?.focus(); }, [reached]);
  return <div ref={box} tabIndex={-1}><NoticeBanner kind={stages[stage]} word={common.t(`state.${stages[stage]}`)} title={say(stage)} /></div>;
}

/** An answer on its way: the record, what stays out, what is added; saved first, then sent as it was seen. */
export function AnswerDesk({ request, answer }: { request: DeskRequest; answer: DeskAnswer }) {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  const problems = useWords('problems');
  const [begun] = useState(answer.stage);
  const [given, setGiven] = useState(() => inputOf(answer.draft));
  const facts = useMemo(() => factsOf(answer), [answer]);
  const texts = useMemo(() => textsOf(facts, given.papers), [facts, given.papers]);
  const { stage, files, answer: { data, withheld, words } } = answer;
  const open = stage === 'open';
  const draft = draftOf(given, facts);
  const saved = JSON.stringify(draftOf(inputOf(answer.draft), facts));
  const changed = saved !== JSON.stringify(draft);
  const dirty = answer.draft === null || changed;
  // What a colleague saved meanwhile comes in, unless something is being written here: that stays, and it is said.
  const [last, setLast] = useState({ saved, changed });
  const [crossed, setCrossed] = useState(false);
  if (last.saved !== saved) {
    setCrossed(changed && last.changed);
    if (!last.changed) setGiven(inputOf(answer.draft));
    setLast({ saved, changed });
  } else if (last.changed !== changed) setLast({ saved, changed });
  const change = useCallback((itemId: string, out: KeptOut | undefined) => {
    setGiven((now) => ({ ...now, out: new Map([...[...now.out].filter(([id]) => id !== itemId), ...(out ? [[itemId, out] as const] : [])]) }));
  }, []);
  const changePassages = useCallback<ChangePassages>((passagesAfter) => setGiven((now) => ({ ...now, passages: passagesAfter(now.passages) })), []);
  return (
    <div className="stack-wide">
      {stage !== 'open' && <StageNote key={stage} stage={stage} reached={stage !== begun} />}
      {open && crossed && <div role="alert"><NoticeBanner kind="late" word={common.t('error.title')} title={problems.say('act-not-open.title')}><p>{problems.say('act-not-open.next')}</p></NoticeBanner></div>}
      {request.secondPerson.length > 0 && <Suspense><CheckNote request={request} /></Suspense>}
      <AnswerFacts answer={answer} facts={facts} out={given.out} texts={texts} passages={given.passages} onChange={change} onPassages={changePassages} />
      <Suspense><DeskPapers papers={given.papers} texts={texts} passages={given.passages} language={data.language} fixed={!open} onPapers={(papers) => setGiven((now) => ({ ...now, papers }))} onPassages={changePassages} /></Suspense>
      <PageSection title={say('beside')} id="beside">
        <SummaryList
          rows={[
            { label: say('told'), value: String(data.disclosures.length) }, { label: say('decisions'), value: String(data.decisions.length) }, { label: say('messages'), value: String(data.messages.length) },
            { label: say('never'), value: String(withheld.filter((one) => one.reason === 'secret' || one.reason === 'hidden-address').length) },
          ]}
        />
      </PageSection>
      {open ? <Suspense fallback={<Skeleton label={common.t('loading')} rows={6} />}><AnswerForm request={request} files={files} given={given} onChange={setGiven} draft={draft} dirty={dirty} /></Suspense>
        : words !== '' && <PageSection title={say('word')} id="words"><p className="own-words"><bdi>{words}</bdi></p></PageSection>}
      {!(open && dirty) && answer.offers.length > 0 && <Suspense><AnswerWayOut request={request} answer={answer} /></Suspense>}
    </div>
  );
}
