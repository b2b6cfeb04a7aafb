import { recordChoice } from '#contract/choices.ts';
import { choiceDecision, type ChoiceDecision } from '#contract/choice-words.ts';
import { isForNow } from '#src/api/acting.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

/** A decision that this device still has to send. */
export interface WaitingDecision {
  readonly entry: PlacedEntry;
  readonly decision: ChoiceDecision;
}

/** The newest decision about one channel that waits on this device, made for whom this tab acts now. */
export function newestWaiting(entries: readonly PlacedEntry[], purposeId: string, channel: string): WaitingDecision | undefined {
  const entry = entries.findLast(({ endpoint, state, face }) => endpoint === recordChoice.name && state !== 'refused' && face['purposeId'] === purposeId && face['channel'] === channel && isForNow(face['actingFor']));
  const decision = choiceDecision.safeParse(entry?.face['decision']);
  return entry && decision.success ? { entry, decision: decision.data } : undefined;
}
