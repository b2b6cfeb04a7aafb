import type { ReactNode } from 'react';
import { knownProblem } from '#src/api/refusal.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Words for why something was not taken: a code of the API, or one that this app does not know by name. */
export function useProblem(code: string): { readonly title: ReactNode; readonly next: ReactNode } {
  const { say } = useWords('problems');
  const known = knownProblem(code);
  return { title: say(`${known}.title`), next: say(`${known}.next`) };
}
