import type { ChoiceBasis, ChoiceDecision, ChoiceState } from '#contract/choice-words.ts';
import { mayContact } from './may-contact.ts';

/** Whether the question is open: nobody asked, or the person has not said yes or no. */
export function isUnanswered(state: ChoiceState): boolean {
  return state === 'not-asked' || state === 'asked' || state === 'deferred';
}

/** What one tap on the switch decides: it ends contact that is allowed, and allows contact that is not. Both ways are one tap (UK GDPR Art. 7(3)). */
export function toggled(basis: ChoiceBasis, state: ChoiceState): Extract<ChoiceDecision, 'agree' | 'withdraw'> {
  return mayContact(basis, state) ? 'withdraw' : 'agree';
}

/**
 * What "stop" decides, so that nobody makes contact and nobody asks again (UK GDPR Art. 21(3)); `null` where the person has said no already.
 * A yes, and contact until objection, are ended; a question with no yes behind it is answered with no.
 */
export function stopped(basis: ChoiceBasis, state: ChoiceState): Extract<ChoiceDecision, 'withdraw' | 'decline'> | null {
  if (basis === 'not-a-choice' || state === 'refused' || state === 'withdrawn') return null;
  return mayContact(basis, state) ? 'withdraw' : 'decline';
}
