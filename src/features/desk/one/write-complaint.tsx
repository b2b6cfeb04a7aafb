import type { DeskRequest } from '#contract/desk.ts';
import { Link } from '#src/components/link.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The way to write down a complaint of this person about this request. */
export function WriteComplaint({ request: { id } }: { readonly request: DeskRequest }) {
  const { say, language } = useWords('desk-more');
  return useMoreWords('desk-more') ? <p><Link href={`/${language}/desk/${id}/complaint`}>{say('complaint.title')}</Link></p> : null;
}
