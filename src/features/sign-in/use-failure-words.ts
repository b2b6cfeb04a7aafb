import type { Refusal } from '#src/api/refusal.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What happened and what to do, for any reason a call brought nothing. */
export function useFailureWords(): (refusal: Refusal) => string {
  const { t } = useWords('problems');
  return (refusal) => `${t(`${refusal}.title`)}. ${t(`${refusal}.next`)}`;
}
