import type { ChoiceEvent, ChoiceEventKind, ChoiceState } from '#contract/choice-words.ts';
import { nextState } from './next-state.ts';

/** Where a choice stands. */
export interface Choice<Event> {
  readonly state: ChoiceState;
  /** Instant since which the state counts; `null` while nothing happened. */
  readonly since: string | null;
  /** The newest event that made or confirmed the state. */
  readonly event: Event | null;
}

/** Which of two events of one instant counts as the later: withdrawing last, so that it wins every tie. */
const rank: Readonly<Record<ChoiceEventKind, number>> = { lapse: 0, ask: 1, defer: 2, renew: 3, agree: 4, invalidate: 5, decline: 6, withdraw: 7 };

function confirms(state: ChoiceState, kind: ChoiceEventKind): boolean {
  return (state === 'given' && (kind === 'agree' || kind === 'renew')) || (state === 'refused' && kind === 'decline')
    || (state === 'withdrawn' && (kind === 'withdraw' || kind === 'decline'));
}

/**
 * Folds all events of one purpose and channel to its state, by the time they count from and never by their order of arrival:
 * a withdrawal wins over an older or equally old agreement, and loses to a newer one. Total: no sequence throws.
 */
export function foldChoice<Event extends ChoiceEvent>(events: readonly Event[]): Choice<Event> {
  const inOrder = events.toSorted((one, other) =>
    Date.parse(one.effectiveAt) - Date.parse(other.effectiveAt) || rank[one.kind] - rank[other.kind] || Date.parse(one.receivedAt) - Date.parse(other.receivedAt));
  let choice: Choice<Event> = { state: 'not-asked', since: null, event: null };
  for (const event of inOrder) {
    const state = nextState(choice.state, event.kind);
    if (state !== choice.state) choice = { state, since: event.effectiveAt, event };
    else if (confirms(state, event.kind)) choice = { state, since: choice.since, event };
  }
  return choice;
}
