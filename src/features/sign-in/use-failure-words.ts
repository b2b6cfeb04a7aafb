import type { Refusal } from '#src/api/refusal.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What happened and what to do, for any reason a call brought nothing. */
export function useFailureWords(): (refusal: Refusal) => string {
  const { t, language } = useWords('problems');
  return (refusal) => `${t(`${refusal}.title`)}${signsOf(language).stop} ${t(`${refusal}.next`)}`;
}
