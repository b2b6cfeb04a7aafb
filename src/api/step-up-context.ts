import { useAppActs } from './app-acts-context.ts';

/** Asks the person to be checked again before a covered item is shown (L2). Resolves to whether they were. */
export function useStepUp(): (not?: string) => Promise<boolean> {
  return useAppActs().stepUp;
}
