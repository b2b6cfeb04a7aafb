import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
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

/** An answer on its way: the record, what stays out, what is added; saved first, then sent as it was seen. */
export function AnswerDesk({ request, answer }: { request: DeskRequest; answer: DeskAnswer }) {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  const [given, setGiven] = useState(() => inputOf(answer.draft));
  const facts = useMemo(() => factsOf(answer), [answer]);
  const texts = useMemo(() => textsOf(facts, given.papers), [facts, given.papers]);
  const { stage, files, answer: { data, withheld, words } } = answer;
  const open = stage === 'open';
  const draft = draftOf(given, facts);
  const dirty = answer.draft === null || JSON.stringify(draft) !== JSON.stringify(draftOf(inputOf(answer.draft), facts));
  const change = useCallback((itemId: string, out: KeptOut | undefined) => {
    setGiven((now) => ({ ...now, out: new Map([...[...now.out].filter(([id]) => id !== itemId), ...(out ? [[itemId, out] as const] : [])]) }));
  }, []);
  const changePassages = useCallback<ChangePassages>((passagesAfter) => setGiven((now) => ({ ...now, passages: passagesAfter(now.passages) })), []);
  return (
    <div className="stack-wide">
      {!open && <NoticeBanner kind={stages[stage]} word={common.t(`state.${stages[stage]}`)} title={say(stage)} />}
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
