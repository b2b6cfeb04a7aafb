import type { RequestKind } from '#contract/request-words.ts';
import type { MachineName } from './request-states/machines.ts';

/** How a kind of request is handled: the one table from kind to machine to fields. */
export interface KindRule {
  /** The right, with its article. */
  readonly law: string;
  /** The machine it runs on; for `byAnswer` the one that holds until the answer is known. */
  readonly machine: MachineName;
  /** Where the machine hangs on an answer: the field, and the machine of each answer. */
  readonly byAnswer?: { readonly field: string; readonly machines: Readonly<Record<string, MachineName>> };
  /** Which clock runs: the month of the UK GDPR, that of the landlord's information law, or the landlord's own promise. */
  readonly clock: 'month' | 'information' | 'promise';
  /** Names of the fields that the form asks for, in their order on the page. */
  readonly fields: readonly string[];
}

/** Every kind of request (product promise 16). */
export const requestKinds: Readonly<Record<RequestKind, KindRule>> = {
  'access': { law: 'UK GDPR Art. 15', machine: 'access', clock: 'month', fields: ['scope', 'categories', 'details', 'answerFormat', 'answerLanguage'] },
  'correction': { law: 'UK GDPR Art. 16', machine: 'rectification', clock: 'month', fields: ['category', 'itemId', 'whatIsWrong', 'shouldSay', 'statement', 'markDisputed'] },
  'erasure': { law: 'UK GDPR Art. 17', machine: 'erasure', clock: 'month', fields: ['categories', 'ground', 'details'] },
  'restriction': { law: 'UK GDPR Art. 18', machine: 'restriction', clock: 'month', fields: ['categories', 'ground', 'details'] },
  'objection': {
    law: 'UK GDPR Art. 21', machine: 'objection', clock: 'month',
    byAnswer: { field: 'about', machines: { 'direct-marketing': 'objection-marketing', 'other-use': 'objection' } },
    fields: ['about', 'purposeId', 'details'],
  },
  'portability': { law: 'UK GDPR Art. 20', machine: 'portability', clock: 'month', fields: ['categories', 'sendTo', 'recipient'] },
  'recordings': {
    law: 'UK GDPR Art. 15', machine: 'footage', clock: 'month',
    fields: ['holdId', 'medium', 'site', 'place', 'date', 'from', 'to', 'whatHappened', 'whereInPicture', 'clothingOrVehicle', 'phoneNumbers', 'answerAs', 'answerFormat', 'answerLanguage'],
  },
  'decision-review': { law: 'UK GDPR Art. 22A-22D', machine: 'decision-review', clock: 'month', fields: ['decisionId', 'wish', 'details'] },
  'sharing': {
    law: 'UK GDPR Art. 18, 21', machine: 'common', clock: 'month',
    byAnswer: { field: 'wish', machines: { stop: 'objection', limit: 'restriction' } },
    fields: ['recipientId', 'who', 'wish', 'details'],
  },
  'notice-format': { law: 'UK GDPR Art. 12(1); Equality Act 2010 s.20', machine: 'format', clock: 'promise', fields: ['notice', 'format', 'language', 'sendTo'] },
  'information': {
    law: 'FOIA 2000, EIR 2004, FOISA 2002, EISRs 2004 or STAIRs, by kind of landlord', machine: 'information', clock: 'information',
    byAnswer: { field: 'environment', machines: { true: 'environmental' } },
    fields: ['details', 'environment', 'answerFormat', 'answerLanguage'],
  },
  /** The law starts the month on the day of receipt whatever the person called it, so the clock runs while the desk sorts it. */
  'something-else': { law: 'UK GDPR Art. 12A, until the desk has sorted it', machine: 'common', clock: 'month', fields: ['details'] },
};

/** The machine of a request, given the answers that may decide it. */
export function machineFor(kind: RequestKind, answers: Readonly<Record<string, unknown>> = {}): MachineName {
  const { machine, byAnswer } = requestKinds[kind];
  const given = byAnswer && answers[byAnswer.field];
  const answer = typeof given === 'boolean' ? String(given) : given;
  return byAnswer && typeof answer === 'string' && Object.hasOwn(byAnswer.machines, answer) ? (byAnswer.machines[answer] ?? machine) : machine;
}
