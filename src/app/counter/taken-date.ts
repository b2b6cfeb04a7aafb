import { londonDate } from '#domain/clock/london-date.ts';
import type { Manner } from '#src/features/counter/how-they-ask.tsx';
import { dateTyped } from '#src/features/counter/typed-find.ts';

/** The day that was typed, where it is one that has come; `undefined` otherwise. */
export function takenDate(manner: Manner): string | undefined {
  const typed = dateTyped(manner);
  return typed !== undefined && typed <= londonDate(new Date().toISOString()) ? typed : undefined;
}
