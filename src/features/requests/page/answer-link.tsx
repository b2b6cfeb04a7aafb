import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The way to the answer, for a request that has one. */
export function AnswerLink({ requestId }: { readonly requestId: string }) {
  const { say, language } = useWords('answer');
  if (!useMoreWords('answer')) return null;
  return (
    <PageSection title={say('title')} id="answer">
      <p>{say('open.note')}</p>
      <p><LinkButton href={`/${language}/requests/${requestId}/answer`}>{say('open')}</LinkButton></p>
    </PageSection>
  );
}
