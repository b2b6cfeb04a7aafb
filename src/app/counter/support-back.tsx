import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { SupportDetails } from '#contract/support-words.ts';
import { Said } from '#src/features/support/said.tsx';
import { supportQuery } from '#src/features/support/support.queries.ts';
import { Terms } from '#src/features/support/terms.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { loadWords } from '#src/i18n/word-store.ts';

/** All that is said before the yes. What cannot come is missing, as in the app: what the landlord adds, or the person's language, for which English stands in. */
const allOfIt = (language: string) => queryOptions({
  queryKey: ['support-back', language],
  queryFn: async ({ client }) => {
    const [view] = await Promise.allSettled([client.fetchQuery(supportQuery(language)), loadWords(language, ['support'])]);
    return { terms: view.status === 'fulfilled' ? view.value.terms : undefined };
  },
});

/** What the emergency list will say, what is said before it, and the yes that it takes: explicit, in the person's own language (UK GDPR Art. 9(2)(a)). Until all of it is here nobody is asked. */
export function SupportBack({ details }: { details: SupportDetails }) {
  const { say, language } = useWords('support');
  const { terms } = useSuspenseQuery(allOfIt(language)).data;
  return (
    <>
      <Said details={details} />
      <Terms terms={terms} />
      <p><strong>{say('agree.yes')}</strong></p>
    </>
  );
}
