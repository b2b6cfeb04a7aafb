import { useQuery } from '@tanstack/react-query';
import type { SupportDetails } from '#contract/support-words.ts';
import { Said } from '#src/features/support/said.tsx';
import { supportQuery } from '#src/features/support/support.queries.ts';
import { Terms } from '#src/features/support/terms.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What the emergency list will say, what is said before it, and the yes that it takes: explicit, in the person's own language (UK GDPR Art. 9(2)(a)). */
export function SupportBack({ details }: { details: SupportDetails }) {
  const here = useMoreWords('support');
  const { say, language } = useWords('support');
  const { data } = useQuery(supportQuery(language));
  if (!here) return null;
  return (
    <>
      <Said details={details} />
      <Terms terms={data?.terms} />
      <p><strong>{say('agree.yes')}</strong></p>
    </>
  );
}
