import { lazy, Suspense, useCallback, useState } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { DeskAnswer } from '#contract/desk-answers.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CheckNote } from '../one/check-note.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { draftOf, factsOf, inputOf, type KeptOut } from './draft.ts';

// Below what is read first.
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.tsx')).AnswerForm }));
/** Fetched once there is something that can go out. */
const AnswerWayOut = lazy(async () => ({ default: (await import('./answer-way-out.tsx')).AnswerWayOut }));

const stages = { checking: 'waiting', sent: 'done', shut: 'info' } as const;

/** An answer on its way: the record, what stays out, what is added; saved first, then sent as it was seen. */
export function AnswerDesk({ request, answer }: { request: DeskRequest; answer: DeskAnswer }) {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  const [given, setGiven] = useState(() => inputOf(answer.draft));
  const { stage, files, answer: { data, withheld, words } } = answer;
  const open = stage === 'open';
  const draft = draftOf(given, factsOf(answer));
  const dirty = answer.draft === null || JSON.stringify(draft) !== JSON.stringify(draftOf(inputOf(answer.draft), factsOf(answer)));
  const change = useCallback((itemId: string, out: KeptOut | undefined) => {
    setGiven((now) => ({ ...now, out: new Map([...[...now.out].filter(([id]) => id !== itemId), ...(out ? [[itemId, out] as const] : [])]) }));
  }, []);
  return (
    <div className="stack-wide">
      {!open && <NoticeBanner kind={stages[stage]} word={common.t(`state.${stages[stage]}`)} title={say(stage)} />}
      <CheckNote request={request} />
      <AnswerFacts answer={answer} out={given.out} onChange={change} />
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
