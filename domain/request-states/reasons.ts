import type { ReasonCode } from '#contract/reason-codes.ts';
import type { MachineEvent } from './machine.ts';
import type { MachineName } from './machines.ts';

/** Where each reason comes from. */
export const reasonLaw: Readonly<Record<ReasonCode, string>> = {
  'manifestly-unfounded': 'UK GDPR Art. 12(5)', 'manifestly-excessive': 'UK GDPR Art. 12(5)', 'not-identified': 'UK GDPR Art. 11, 12(2)',
  'others-rights': 'UK GDPR Art. 15(4), 20(4); DPA 2018 Sch. 2 para 16', 'legal-privilege': 'DPA 2018 Sch. 2 para 19', 'crime': 'DPA 2018 Sch. 2 para 2',
  'negotiations': 'DPA 2018 Sch. 2 para 23', 'confidential-reference': 'DPA 2018 Sch. 2 para 24', 'serious-harm': 'DPA 2018 Sch. 3',
  'still-needed': 'UK GDPR Art. 17(1)', 'legal-duty': 'UK GDPR Art. 17(3)(b)', 'legal-claims': 'UK GDPR Art. 17(3)(e), 18(2), 21(1)', 'free-expression': 'UK GDPR Art. 17(3)(a)',
  'public-health': 'UK GDPR Art. 17(3)(c)', 'archive': 'UK GDPR Art. 17(3)(d)', 'no-ground': 'UK GDPR Art. 18(1)', 'compelling-grounds': 'UK GDPR Art. 21(1)',
  'accurate': 'UK GDPR Art. 16', 'opinion': 'UK GDPR Art. 16; ICO, Right to rectification', 'not-provided-by-you': 'UK GDPR Art. 20(1)', 'no-automated-decision': 'UK GDPR Art. 22A',
  'exempt': 'FOIA 2000 Part II, EIR 2004 reg. 12, FOISA 2002 Part 2, STAIRs', 'cost-limit': 'FOIA 2000 s.12, FOISA 2002 s.12', 'vexatious': 'FOIA 2000 s.14, FOISA 2002 s.14', 'published': 'FOIA 2000 s.21, FOISA 2002 s.25',
  'complex': 'UK GDPR Art. 12A(3); EIR 2004 reg. 7(1), EISRs 2004 reg. 7(1)', 'several-requests': 'UK GDPR Art. 12A(3)', 'consent': 'UK GDPR Art. 18(2)', 'public-interest': 'UK GDPR Art. 18(2)',
};

const always: readonly ReasonCode[] = ['manifestly-unfounded', 'manifestly-excessive'];
const withheld: readonly ReasonCode[] = ['others-rights', 'legal-privilege', 'crime', 'negotiations', 'confidential-reference', 'serious-harm'];

/** Grounds on which a right may be refused, by its machine (Art. 12(5) applies to all of them). */
const refusals: Partial<Readonly<Record<MachineName, readonly ReasonCode[]>>> = {
  'common': [...withheld, 'no-ground', ...always],
  'access': [...withheld, ...always],
  'footage': [...withheld, ...always],
  'rectification': ['accurate', 'opinion', ...always],
  'erasure': ['still-needed', 'legal-duty', 'legal-claims', 'free-expression', 'public-health', 'archive', ...always],
  'restriction': ['no-ground', ...always],
  'objection': ['compelling-grounds', 'legal-claims', ...always],
  'portability': ['not-provided-by-you', 'others-rights', ...always],
  'decision-review': ['no-automated-decision', ...always],
  'information': ['exempt', 'cost-limit', 'vexatious', 'published'],
  'environmental': ['exempt', 'cost-limit', 'vexatious', 'published'],
};

/** Reasons of which an event needs one, and those it may have: with none the event needs no code. */
export function codesFor(machine: MachineName, event: MachineEvent): readonly ReasonCode[] {
  switch (event) {
    case 'refuse': case 'answer-with-refusal': case 'answer-part': return refusals[machine] ?? always;
    case 'not-changed-accurate': return ['accurate', 'opinion'];
    case 'overridden': return ['compelling-grounds', 'legal-claims'];
    case 'not-identified': return ['not-identified'];
    // Several requests are no ground of EIR 2004 reg. 7(1), nor of EISRs 2004 reg. 7(1).
    case 'notify-extension': return machine === 'environmental' ? ['complex'] : ['complex', 'several-requests'];
    case 'use-allowed': return ['consent', 'legal-claims', 'others-rights', 'public-interest'];
    default: return [];
  }
}

/** Events that say nothing without words: a question, a doubt, what was searched, what was decided. */
const needWords: ReadonlySet<MachineEvent> = new Set<MachineEvent>([
  'ask-id', 'ask-authority', 'charge-fee', 'ask-clarification', 'ask', 'notify-extension', 'refuse', 'answer-with-refusal', 'answer-part', 'not-changed-accurate', 'overridden',
  'not-identified', 'answer-nothing-held', 'explain', 'decided', 'answer-review', 'tell-before-lifting', 'use-allowed', 'overwritten-before-receipt',
]);

/** Whether an event needs words for the person. A reason by code alone is not one: the person has to see why it fits their case (UK GDPR Art. 12(4)). */
export function needsWords(event: MachineEvent): boolean {
  return needWords.has(event);
}
