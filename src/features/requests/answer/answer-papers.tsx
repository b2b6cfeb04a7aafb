import { memo } from 'react';
import type { AccessAnswer, Gap } from '#contract/access-answer.ts';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextWithGaps } from '#src/components/text-with-gaps.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useGapWords } from './use-gap-words.ts';

interface AnswerPapersProps {
  readonly papers: AccessAnswer['papers'];
  readonly gaps: ReadonlyMap<string, readonly Gap[]>;
  readonly requestId: string;
}

/** Letters, e-mails and notes that go with the answer, each in its own language. */
export const AnswerPapers = memo(function AnswerPapers({ papers, gaps, requestId }: AnswerPapersProps) {
  const { say, language: page } = useWords('answer');
  const { date } = useDates();
  const gapWords = useGapWords();
  if (papers.length === 0) return null;
  return (
    <PageSection title={say('papers')} id="papers">
      <ItemList>
        {papers.map(({ id, title, on, language, text }) => {
          const own = gaps.get(`paper:${id}`) ?? [];
          const name = <ForeignText words={{ text: title, language }} />;
          return (
            <ItemRow
              key={id} label={name} line={on !== null && date(on)} value={<p className="own-words"><TextWithGaps text={text} gaps={own} say={gapWords} language={language} /></p>}
              actions={own.length > 0 && <Link href={`/${page}/complaints/new?request=${requestId}`}>{say('challenge')}<span className="visually-hidden">: {name}</span></Link>}
            />
          );
        })}
      </ItemList>
    </PageSection>
  );
});
