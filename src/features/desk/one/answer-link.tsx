import { LinkButton } from '#src/components/link-button.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The way to where the answer to an access request is put together. */
export function AnswerLink({ requestId }: { readonly requestId: string }) {
  const { say, language } = useWords('desk-answer');
  return useMoreWords('desk-answer') ? <p><LinkButton variant="secondary" href={`/${language}/desk/${requestId}/answer`}>{say('open')}</LinkButton></p> : null;
}
