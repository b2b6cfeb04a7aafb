import { type ReactNode, useCallback } from 'react';
import type { Gap } from '#contract/access-answer.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What is read where words are left out: that they are, and why. */
export function useGapWords(): (reason: Gap['reason']) => ReactNode {
  const { say } = useWords('answer');
  const reasons = useWords('reasons');
  return useCallback((reason: Gap['reason']) => say('left-out', { reason: reasons.t(reason) }), [say, reasons]);
}
