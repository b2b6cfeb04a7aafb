import type { ChoiceEventKind, ChoiceState } from '#contract/choice-words.ts';

/**
 * The state after one event. Total: every event has an answer in every state.
 * A yes needs an act of the person (UK GDPR Art. 4(11)), so only `agree` leads to `given`; and being asked again undoes no refusal,
 * withdrawal or objection (Art. 7(3), 21(3)), since contact by soft opt-in or until objection hangs on them.
 */
export function nextState(state: ChoiceState, kind: ChoiceEventKind): ChoiceState {
  switch (kind) {
    case 'agree':
      return 'given';
    case 'withdraw':
      return 'withdrawn';
    case 'decline':
      // A no to something given is a withdrawal, whichever word the screen used.
      return state === 'given' || state === 'withdrawn' ? 'withdrawn' : 'refused';
    case 'ask':
      return state === 'refused' || state === 'withdrawn' || state === 'given' ? state : 'asked';
    case 'defer':
      return state === 'not-asked' || state === 'asked' ? 'deferred' : state;
    case 'lapse':
      return state === 'given' ? 'expired' : state;
    case 'invalidate':
      return state === 'given' ? 'invalidated' : state;
    case 'renew':
      return state;
  }
}
