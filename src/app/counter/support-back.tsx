import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { SupportDetails } from '#contract/support-words.ts';
import { inTime, readBackTime } from '#src/api/time-limit.ts';
import { Said } from '#src/features/support/said.tsx';
import { supportQuery } from '#src/features/support/support.queries.ts';
import { Terms } from '#src/features/support/terms.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { loadWords } from '#src/i18n/word-store.ts';

/**
 * All that is said before the yes. What cannot come in time is missing, as in the app: what the landlord adds, or the person's language, for which English stands in.
 * It stands as long as the person is asked, and who is asked again hears what can come then.
 */
const allOfIt = (language: string) => queryOptions({
  queryKey: ['support-back', language],
  queryFn: async ({ client }) => {
    const signal = AbortSignal.timeout(readBackTime);
    const [view] = await Promise.allSettled([inTime(client.fetchQuery(supportQuery(language)), signal), inTime(loadWords(language, ['support']), signal)]);
    return { terms: view.status === 'fulfilled' ? view.value.terms : undefined };
  },
  staleTime: Infinity,
  gcTime: 0,
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
