import { rightsMachine, withWithdrawal } from './common-machine.ts';
import type { Machine, Transition } from './machine.ts';

const landlord = ['landlord'] as const;
const resident = ['resident'] as const;
/** What the person does in the portal, or the landlord writes down when it came by post or phone. */
const either = ['resident', 'landlord'] as const;

const accessSteps: readonly Transition[] = [
  { from: ['in-progress'], event: 'ask-clarification', to: 'awaiting-clarification', by: landlord, guard: 'reasonably needed to find the information; not as a routine', law: 'UK GDPR Art. 12A(5)-(6)' },
  { from: ['awaiting-clarification'], event: 'clarified', to: 'in-progress', by: either },
  { from: ['awaiting-clarification'], event: 'no-reply', to: 'closed-no-reply', by: ['time', 'landlord'], guard: 'waiting time over, reminder sent, and what can be given without it was given' },
  { from: ['quality-check'], event: 'answer-nothing-held', to: 'nothing-held', by: landlord, guard: 'a reasonable and proportionate search was done and recorded', law: 'UK GDPR Art. 15(1A)' },
];

/** Steps of a request for other information. */
const informationSteps: readonly Transition[] = [
  { from: ['received'], event: 'ask', to: 'clarifying', by: landlord },
  { from: ['clarifying'], event: 'clarified', to: 'received', by: either },
  { from: ['received'], event: 'answer', to: 'answered', by: landlord },
  { from: ['received'], event: 'answer-part', to: 'partly-withheld', by: landlord },
  { from: ['received'], event: 'refuse', to: 'refused', by: landlord },
  { from: ['answered', 'partly-withheld', 'refused'], event: 'ask-review', to: 'review-requested', by: resident },
  { from: ['review-requested'], event: 'answer-review', to: 'review-answered', by: landlord },
  { from: ['review-answered'], event: 'note-escalation', to: 'to-body', by: either, guard: 'FOIA, EIR: ICO; FOISA, EISRs: Scottish Information Commissioner; STAIRs: Housing Ombudsman' },
];
const informationEnds = ['answered', 'partly-withheld', 'refused', 'review-answered', 'to-body', 'withdrawn'] as const;

/** Machines of requests (`types`, `informationRequest` and `formatRequest` of the state machine file, version 2026-11-22, gaps closed). */
export const machines = {
  /** What the desk has not sorted yet. Sorting takes it to the machine of its kind, in the state that it has. */
  'common': rightsMachine([
    { from: ['received'], event: 'sort', to: 'received', by: landlord },
    { from: ['in-progress'], event: 'sort', to: 'in-progress', by: landlord },
  ]),
  'access': rightsMachine(accessSteps),
  /** A hold is a record of its own that the request points to; the event only says that it was made. */
  'footage': rightsMachine([
    ...accessSteps,
    { from: ['received'], event: 'place-hold', to: 'received', by: either, guard: 'at once, before any identity step' },
    { from: ['in-progress'], event: 'overwritten-before-receipt', to: 'nothing-held', by: landlord },
    { from: ['in-progress'], event: 'redacted', to: 'quality-check', by: landlord, guard: 'others masked, or they agree, or it is reasonable without' },
    { from: ['quality-check'], event: 'viewing-done', to: 'completed', by: landlord, guard: 'the person agreed to see it instead of a copy' },
  ]),
  'rectification': rightsMachine([
    { from: ['received'], event: 'mark-disputed', to: 'received', by: either, law: 'UK GDPR Art. 18(1)(a)' },
    { from: ['quality-check'], event: 'corrected', to: 'completed', by: landlord, guard: 'recipients are told', law: 'UK GDPR Art. 16, 19' },
    { from: ['quality-check'], event: 'not-changed-accurate', to: 'refused', by: landlord, guard: 'the dispute stays noted on the record' },
  ]),
  'erasure': rightsMachine([
    { from: ['quality-check'], event: 'erased', to: 'completed', by: landlord, guard: 'recipients are told', law: 'UK GDPR Art. 17, 19' },
  ]),
  'restriction': rightsMachine([
    { from: ['in-progress'], event: 'grant', to: 'restricted', by: landlord, guard: 'one of four grounds', law: 'UK GDPR Art. 18(1)' },
    { from: ['restricted'], event: 'use-allowed', to: 'restricted', by: landlord, guard: 'consent, legal claims, the rights of another, important public interest', law: 'UK GDPR Art. 18(2)' },
    { from: ['restricted'], event: 'tell-before-lifting', to: 'lift-notified', by: landlord, law: 'UK GDPR Art. 18(3)' },
    { from: ['lift-notified'], event: 'lift', to: 'completed', by: landlord },
  ]),
  'objection': rightsMachine([
    { from: ['in-progress'], event: 'suspend', to: 'held-while-checked', by: landlord, law: 'UK GDPR Art. 18(1)(d)' },
    { from: ['held-while-checked'], event: 'weighed', to: 'quality-check', by: landlord },
    { from: ['quality-check'], event: 'upheld', to: 'completed', by: landlord, law: 'UK GDPR Art. 21(1)' },
    { from: ['quality-check'], event: 'overridden', to: 'refused', by: landlord, guard: 'compelling grounds or legal claims', law: 'UK GDPR Art. 21(1)' },
  ]),
  /** Absolute: there is no way to refuse it, to ask for identity or to wait. */
  'objection-marketing': withWithdrawal({
    start: 'received', terminal: ['completed', 'withdrawn'],
    transitions: [{ from: ['received'], event: 'stop-all', to: 'completed', by: ['landlord', 'time'], law: 'UK GDPR Art. 21(2)-(3)' }],
  }),
  'portability': rightsMachine([]),
  'decision-review': rightsMachine([
    { from: ['received'], event: 'explain', to: 'explained', by: landlord, law: 'UK GDPR Art. 22C(2)(a)' },
    { from: ['explained'], event: 'say-more', to: 'representations', by: resident, law: 'UK GDPR Art. 22C(2)(b)' },
    { from: ['explained', 'representations'], event: 'ask-human', to: 'human-review', by: resident, law: 'UK GDPR Art. 22C(2)(c)' },
    { from: ['explained'], event: 'close-content', to: 'completed', by: resident, guard: 'the person is content with the explanation' },
    { from: ['human-review'], event: 'decided', to: 'completed', by: landlord, guard: 'by a person able to change it', law: 'UK GDPR Art. 22C(2)(d)' },
  ]),
  'information': withWithdrawal({ start: 'received', terminal: informationEnds, transitions: informationSteps }),
  /** Asked about the environment: more time, where the regulations that apply give any. */
  'environmental': withWithdrawal({
    start: 'received', terminal: informationEnds,
    transitions: [...informationSteps, { from: ['received'], event: 'notify-extension', to: 'received', by: landlord, guard: 'complex and much; reasons given; told within 20 working days', law: 'EIR 2004 reg. 7(1), 7(3)' }],
  }),
  'format': withWithdrawal({
    start: 'requested', terminal: ['received-by-person', 'withdrawn'],
    transitions: [
      { from: ['requested'], event: 'confirm', to: 'confirmed', by: landlord },
      { from: ['confirmed'], event: 'produce', to: 'in-production', by: landlord },
      { from: ['in-production'], event: 'send', to: 'sent', by: landlord },
      { from: ['sent'], event: 'confirm-receipt', to: 'received-by-person', by: either },
      { from: ['sent'], event: 'returned', to: 'failed', by: landlord },
      { from: ['failed'], event: 'retry', to: 'confirmed', by: landlord },
    ],
  }),
} as const satisfies Readonly<Record<string, Machine>>;

export type MachineName = keyof typeof machines;
