import type { ComponentProps } from 'react';
import type { DeskAnswer } from '#contract/desk-answers.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskPapers } from './desk-papers.tsx';

/** What an answer holds beside the facts: papers, then the rest in numbers, and how many facts nobody is shown; of one that cannot change now, the words to its person. */
export function AnswerBelow({ answer: { data, withheld, words }, ...papers }: Pick<DeskAnswer, 'answer'> & ComponentProps<typeof DeskPapers>) {
  const { say } = useWords('desk-answer');
  return (
    <>
      <DeskPapers {...papers} />
      <PageSection title={say('beside')} id="beside">
        <SummaryList
          rows={[
            { label: say('told'), value: String(data.disclosures.length) }, { label: say('decisions'), value: String(data.decisions.length) }, { label: say('messages'), value: String(data.messages.length) },
            { label: say('never'), value: String(withheld.filter((one) => one.reason === 'secret' || one.reason === 'hidden-address').length) },
          ]}
        />
      </PageSection>
      {papers.fixed && words !== '' && <PageSection title={say('word')} id="words"><p className="own-words"><bdi>{words}</bdi></p></PageSection>}
    </>
  );
}
