import type { Paper } from '#contract/access-answer.ts';
import type { Passage } from '#contract/desk-answers.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ChangePassages } from './draft.ts';
import { LeaveOut } from './leave-out.tsx';
import { NewPaper } from './new-paper.tsx';

interface DeskPapersProps {
  readonly papers: readonly Paper[];
  readonly texts: ReadonlyMap<string, string>;
  readonly passages: readonly Passage[];
  /** Of the answer. */
  readonly language: string;
  readonly fixed: boolean;
  readonly onPapers: (papers: readonly Paper[]) => void;
  readonly onPassages: ChangePassages;
}

/** Letters, e-mails and notes that are held outside the record: taken down, with words left out where the law wants it. */
export function DeskPapers({ papers, texts, passages, language, fixed, onPapers, onPassages }: DeskPapersProps) {
  const { say } = useWords('desk-gaps');
  const answer = useWords('desk-answer');
  const { date } = useDates();
  if (!useMoreWords('desk-gaps') || (fixed && papers.length === 0)) return null;
  return (
    <PageSection title={say('papers')} id="papers">
      {!fixed && <p>{say('papers.hint')}</p>}
      {papers.length > 0 && (
        <ItemList>
          {papers.map((one) => {
            const of = `paper:${one.id}`;
            const partly = passages.some((passage) => passage.of === of);
            const title = <ForeignText words={{ text: one.title, language: one.language }} />;
            return (
              <ItemRow
                key={one.id} label={title} value={<p className="own-words"><bdi><ForeignText words={one} /></bdi></p>} line={one.on !== null && date(one.on)}
                actions={(
                  <div className="stack">
                    {!(fixed && !partly) && <Details summary={<>{answer.say('part')}<span className="visually-hidden">: {title}</span></>} open={partly || undefined}><LeaveOut of={of} texts={texts} passages={passages} fixed={fixed} onChange={onPassages} /></Details>}
                    {!fixed && <p><Button variant="quiet" onClick={() => { document.querySelector<HTMLElement>('#new-paper > summary')?.focus(); onPapers(papers.filter((other) => other !== one)); }}>{say('paper.remove')}<span className="visually-hidden">: {title}</span></Button></p>}
                  </div>
                )}
              />
            );
          })}
        </ItemList>
      )}
      {!fixed && <NewPaper language={language} onAdd={(paper) => onPapers([...papers, paper])} />}
    </PageSection>
  );
}
