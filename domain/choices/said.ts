import type { ChoiceBasis, ChoiceSaid, ChoiceState } from '#contract/choice-words.ts';
import { mayContact } from './may-contact.ts';

/** The word for how a choice stands. Where contact hangs on a yes, "not asked" is never shown as no (UK GDPR Art. 4(11)). */
export function saidOf(basis: ChoiceBasis, state: ChoiceState): ChoiceSaid {
  if (basis !== 'consent') return mayContact(basis, state) ? 'yes' : 'no';
  if (state === 'given') return 'yes';
  return state === 'refused' || state === 'withdrawn' ? 'no' : state;
}
