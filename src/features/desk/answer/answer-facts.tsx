import { useDeferredValue, useMemo, useState } from 'react';
import type { DeskAnswer, Passage } from '#contract/desk-answers.ts';
import type { ExportItem } from '#contract/export-file.ts';
import { ItemList } from '#src/components/item-row.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AnswerFact } from './answer-fact.tsx';
import { type ChangePassages, type DraftInput, foundFacts, type KeptOut } from './draft.ts';

interface AnswerFactsProps {
  readonly answer: DeskAnswer;
  /** Whole, whatever is left out of them. */
  readonly facts: readonly ExportItem[];
  readonly out: DraftInput['out'];
  readonly texts: ReadonlyMap<string, string>;
  readonly passages: readonly Passage[];
  readonly onChange: (itemId: string, out: KeptOut | undefined) => void;
  readonly onPassages: ChangePassages;
}

/** More than somebody reads in one go; a search finds the others. */
const most = 60;

/** The facts of an answer, those that stay out first, so that who checks sees them at once. */
export function AnswerFacts({ answer, facts: all, out, texts, passages, onChange, onPassages }: AnswerFactsProps) {
  const { t, say } = useWords('desk-answer');
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const kinds = useMemo(() => new Map(answer.answer.data.categories.map((one) => [one.id, one.name])), [answer]);
  const others = useMemo(() => new Set(answer.aboutOthers), [answer]);
  const saved = useMemo(() => new Set([...(answer.draft?.withheld ?? []).map((one) => one.itemId), ...(answer.draft?.passages ?? []).map((one) => one.of.replace('fact:', ''))]), [answer]);
  const facts = useMemo(() => {
    const found = foundFacts(all, wanted, kinds);
    return [...found.filter((one) => saved.has(one.id)), ...found.filter((one) => !saved.has(one.id))];
  }, [all, wanted, kinds, saved]);
  return (
    <PageSection title={say('facts')} id="facts">
      {all.length === 0 ? <p>{say('facts.none')}</p> : (
        <>
          <TextField type="search" id="find-fact" label={t('find')} value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
          <ItemList label={t('facts')}>
            {facts.slice(0, most).map((item) => (
              <AnswerFact key={item.id} item={item} kind={kinds.get(item.category) ?? ''} others={others.has(item.id)} out={out.get(item.id)} fixed={answer.stage !== 'open'} texts={texts} passages={passages} onChange={onChange} onPassages={onPassages} />
            ))}
          </ItemList>
          {facts.length > most && <p className="quiet">{say('facts.first', { most: String(most) })}</p>}
        </>
      )}
    </PageSection>
  );
}
