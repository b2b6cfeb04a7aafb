import type { ChoiceBasis, ChoiceState } from '#contract/choice-words.ts';

/**
 * Whether the landlord may contact the person for this purpose on this channel. Consent (PECR reg. 22, UK GDPR Art. 7) needs a yes that still stands;
 * soft opt-in (reg. 22(3)) and uses that may be objected to (Art. 21) hold until the person said no; what is not a choice never hangs on one.
 */
export function mayContact(basis: ChoiceBasis, state: ChoiceState): boolean {
  switch (basis) {
    case 'consent':
      return state === 'given';
    case 'soft-opt-in':
    case 'objection-only':
      return state !== 'refused' && state !== 'withdrawn';
    case 'not-a-choice':
      return true;
  }
}
