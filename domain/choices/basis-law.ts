import type { LawfulBasis } from '#contract/common.ts';
import type { ChoiceBasis, ChoiceWay } from '#contract/choice-words.ts';
import type { RequestKind } from '#contract/request-words.ts';

/** The rule that a choice stands on, by basis and channel: PECR 2003 for messages and calls, UK GDPR for the rest. */
export function choiceLaw(basis: ChoiceBasis, channel: ChoiceWay, marketing: boolean): string {
  const message = channel === 'email' || channel === 'text';
  switch (basis) {
    case 'consent':
      return message && marketing ? 'UK GDPR Art. 6(1)(a), 7; PECR reg. 22(2)' : 'UK GDPR Art. 6(1)(a), 7';
    case 'soft-opt-in':
      return 'UK GDPR Art. 6(1)(f), 21(2); PECR reg. 22(3)';
    case 'objection-only':
      if (!marketing) return 'UK GDPR Art. 6(1)(f), 21(1)';
      return channel === 'phone' ? 'UK GDPR Art. 6(1)(f), 21(2); PECR reg. 21' : 'UK GDPR Art. 6(1)(f), 21(2)';
    case 'not-a-choice':
      return '';
  }
}

/**
 * The right that fits a use that is no choice, by its lawful basis: objection where the law gives one (UK GDPR Art. 21(1): points (e), (ea), (f)),
 * putting facts right where an agreement needs them (Art. 16), else seeing what is held (Art. 15).
 */
export const fittingRight: Readonly<Record<LawfulBasis['code'], Extract<RequestKind, 'objection' | 'correction' | 'access'>>> = {
  'consent': 'objection',
  'contract': 'correction',
  'legal-obligation': 'access',
  'vital-interests': 'access',
  'public-task': 'objection',
  'legitimate-interests': 'objection',
  'recognised-legitimate-interest': 'objection',
};
