import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { AccessAnswer } from '#contract/access-answer.ts';
import { ContentsList } from '#src/components/contents-list.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { directionOf } from '#src/i18n/direction.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { AnswerFiles } from './answer-files.tsx';
import { AnswerLaw } from './answer-law.tsx';
import { AnswerPapers } from './answer-papers.tsx';
import { AnswerTools } from './answer-tools.tsx';
import { papersOf, sectionsOf } from './find-in-answer.ts';
import { useValueLines } from './value-words.ts';

/** What the law wants besides the facts, by the ids of its sections. */
const lawSections = ['uses', 'told', 'decisions', 'abroad', 'rights'] as const;

interface AnswerReaderProps {
  readonly requestId: string;
  readonly answer: AccessAnswer;
  /** `null` where it is read at the counter. */
  readonly closesOn: string | null;
  readonly back: ReactNode;
  readonly again: () => void;
}

/** An answer as something to read: what the landlord says, its contents, a search, every fact with its story, what is withheld and why, and all else the law wants. */
export function AnswerReader({ requestId, answer, closesOn, back, again }: AnswerReaderProps) {
  const { t, say, language } = useWords('answer');
  const own = useWords('my-data');
  const { date } = useDates();
  const lines = useValueLines();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const sections = useMemo(() => sectionsOf(answer, wanted, lines), [answer, wanted, lines]);
  const papers = useMemo(() => papersOf(answer, wanted), [answer, wanted]);
  const gaps = useMemo(() => Map.groupBy(answer.gaps, (one) => one.of), [answer]);
  const count = sections.reduce((sum, one) => sum + one.items.length + one.withheld.length, papers.length);
  const { request, words, files, withheld, data } = answer;
  const looking = wanted.trim() !== '';
  const foreign = data.language === language ? undefined : { lang: data.language, dir: directionOf(data.language) };
  return (
    <div className="stack-wide">
      {back}
      <PageTitle above={<bdi>{request.reference}</bdi>} lede={say('lede', { asked: date(request.receivedOn), answered: date(request.answeredOn) })}>{say('title')}</PageTitle>
      {closesOn !== null && <p>{say('until', { date: date(closesOn) })}</p>}
      {words !== '' && <PageSection title={say('words')} id="words"><p className="own-words"><bdi><ForeignText words={{ text: words, language: data.language }} /></bdi></p></PageSection>}
      {answer.outcome === 'answer-nothing-held' && <p>{say('nothing')}</p>}
      {withheld.length > 0 && <p>{say('withheld.count', { count: withheld.length })}</p>}
      {answer.gaps.length > 0 && <p>{say('gaps.count', { count: answer.gaps.length })}</p>}
      <AnswerTools requestId={requestId} again={again} />
      <AnswerFiles files={files} />
      {/* Titles in the answer's own language are marked as such; those of the page would be marked wrongly beside them. */}
      <ContentsList
        title={t('contents')} {...(foreign && { foreign })}
        sections={[...sections.map(({ id, name }) => ({ id: `kind-${id}`, title: name })), ...(looking || foreign ? [] : [...(papers.length > 0 ? ['papers' as const] : []), ...lawSections].map((id) => ({ id, title: t(id) })))]}
      />
      <search className="stack no-print">
        <TextField type="search" id="search-answer" name="search" label={own.t('search.label')} value={typed} autoComplete="off" width="full" onChange={(event) => { setTyped(event.target.value); }} />
        <p role="status">{looking && (count === 0 ? own.t('search.none') : own.t('search.found', { count }))}</p>
      </search>
      {sections.map((section) => <AnswerFacts key={section.id} section={section} data={data} gaps={gaps} requestId={requestId} />)}
      <AnswerPapers papers={papers} gaps={gaps} requestId={requestId} />
      {!looking && <AnswerLaw answer={answer} requestId={requestId} />}
    </div>
  );
}
