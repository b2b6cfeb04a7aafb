import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { DeskAnswer } from '#contract/desk-answers.ts';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { AnswerNote } from './answer-note.tsx';
import { type ChangePassages, draftOf, factsOf, inputOf, type KeptOut, textsOf } from './draft.ts';

// Below what is read first.
const AnswerBelow = lazy(async () => ({ default: (await import('./answer-below.tsx')).AnswerBelow }));
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.tsx')).AnswerForm }));
/** Fetched once there is something that can go out. */
const AnswerWayOut = lazy(async () => ({ default: (await import('./answer-way-out.tsx')).AnswerWayOut }));

/** An answer on its way: the record, what stays out, what is added; saved first, then sent as it was seen. */
export function AnswerDesk({ request, answer }: { request: DeskRequest; answer: DeskAnswer }) {
  const common = useWords('common');
  const [begun] = useState(answer.stage);
  const [given, setGiven] = useState(() => inputOf(answer.draft));
  const facts = useMemo(() => factsOf(answer), [answer]);
  const texts = useMemo(() => textsOf(facts, given.papers), [facts, given.papers]);
  const { stage, files, answer: { data } } = answer;
  const open = stage === 'open';
  const draft = draftOf(given, facts);
  const saved = JSON.stringify(draftOf(inputOf(answer.draft), facts));
  const changed = saved !== JSON.stringify(draft);
  const dirty = answer.draft === null || changed;
  // What a colleague saved meanwhile comes in, unless something is being written here: that stays, and it is said.
  const [last, setLast] = useState({ saved, changed });
  const [crossed, setCrossed] = useState(false);
  // The draft that this tab sent last: whoever types on while it is on its way is not warned of themselves.
  const [sent, setSent] = useState<string>();
  if (last.saved !== saved) {
    setCrossed(changed && last.changed && saved !== sent);
    if (!last.changed) setGiven(inputOf(answer.draft));
    setLast({ saved, changed });
  } else if (last.changed !== changed) setLast({ saved, changed });
  const change = useCallback((itemId: string, out: KeptOut | undefined) => {
    setGiven((now) => ({ ...now, out: new Map([...[...now.out].filter(([id]) => id !== itemId), ...(out ? [[itemId, out] as const] : [])]) }));
  }, []);
  const changePassages = useCallback<ChangePassages>((passagesAfter) => setGiven((now) => ({ ...now, passages: passagesAfter(now.passages) })), []);
  return (
    <div className="stack-wide">
      <AnswerNote key={stage} request={request} stage={stage} reached={stage !== begun} />
      <AnswerFacts answer={answer} facts={facts} out={given.out} texts={texts} passages={given.passages} onChange={change} onPassages={changePassages} />
      <Suspense><AnswerBelow answer={answer.answer} papers={given.papers} texts={texts} passages={given.passages} language={data.language} fixed={!open} onPapers={(papers) => setGiven((now) => ({ ...now, papers }))} onPassages={changePassages} /></Suspense>
      {open && <Suspense fallback={<Skeleton label={common.t('loading')} rows={6} />}><AnswerForm request={request} files={files} given={given} onChange={setGiven} draft={draft} dirty={dirty} crossed={crossed} onSave={() => setSent(JSON.stringify(draft))} /></Suspense>}
      {!(open && dirty) && answer.offers.length > 0 && <Suspense><AnswerWayOut request={request} answer={answer} /></Suspense>}
    </div>
  );
}
