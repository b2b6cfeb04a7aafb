import type { HoldState, HoldView } from '#contract/hold-view.ts';

/** One thing that happened to a hold. `until`: with `kept`, the last day. */
export interface HoldEvent {
  readonly kind: HoldState;
  readonly at: string;
  readonly until: string | null;
}

/** A hold as it is kept: its events are the truth, oldest first. How to reach who asked lies apart. */
export interface RecordedHold extends Omit<HoldView, 'state' | 'keptUntil'> {
  readonly events: readonly HoldEvent[];
}

/** A hold as it stands: what happened last counts. */
export function holdView({ events, ...hold }: RecordedHold): HoldView {
  const last = events.at(-1);
  return { ...hold, state: last?.kind ?? 'asked', keptUntil: last?.kind === 'kept' ? last.until : null };
}
