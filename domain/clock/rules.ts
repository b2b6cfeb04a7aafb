import type { CalendarDate } from './calendar-date.ts';
import { regions, type Region } from './bank-holidays.ts';

/** Where a rule comes from. `version` is the date since when the rule reads so. */
export interface RuleSource {
  readonly id: string;
  readonly version: string;
  readonly source: string;
}

/** One calendar month with extension and, for some types, pauses. */
export interface MonthRule extends RuleSource {
  readonly months: number;
  /** Counted from the start, not added to the first month. */
  readonly extendedMonths: number;
  /** "We aim to answer by", in days: the landlord's own aim, no limit of law. */
  readonly targetDays: number;
  /** Types whose clock a question for clarification pauses. */
  readonly pausedFor: readonly UkGdprType[];
}

/** So many calendar days. */
export interface DayRule extends RuleSource {
  readonly days: number;
  readonly inForceFrom: CalendarDate;
  /** Whether a last day on a weekend or holiday moves to the next working day. */
  readonly rolls: boolean;
}

/** So many working days. */
export interface WorkingDayRule extends RuleSource {
  readonly workingDays: number;
  /** Working days in all after an extension; `null` where the law gives none. */
  readonly extendedWorkingDays: number | null;
  /** A bank holiday in any of these is not a working day. */
  readonly regions: readonly Region[];
}

/** Kinds of request under the UK GDPR, as `facts/deadline-cases.json` and `facts/state-machines.json` name them. */
export const ukGdprTypes = ['access', 'footage', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'objection_marketing', 'decision_review'] as const;
export type UkGdprType = (typeof ukGdprTypes)[number];

/** Laws under which other information is asked for. */
export const informationRegimes = ['foia', 'eir', 'foisa', 'eisr', 'stairs'] as const;
export type InformationRegime = (typeof informationRegimes)[number];

/** UK GDPR Art. 12(3), 12A: the month for every right. Footage of oneself is an access request (Art. 15), so it pauses too. */
export const monthRule: MonthRule = {
  id: 'ukgdpr-month', version: '2026-02-05',
  source: 'UK GDPR Art. 12(3), 12A, 4A; Reg. 1182/71 Art. 3; ICO guidance on the right of access, 8 December 2025',
  months: 1, extendedMonths: 3, targetDays: 28, pausedFor: ['access', 'footage'],
};

/** UK GDPR Art. 21(2)-(3): marketing stops at once and cannot be refused, so there is no month to count. */
export const marketingObjectionRule: RuleSource = {
  id: 'marketing-objection', version: '2018-05-25', source: 'UK GDPR Art. 21(2)-(3); ICO, Respect people\'s preferences',
};

/** No law sets a time. */
export const noClockRule: RuleSource = { id: 'no-legal-clock', version: '2026-11-22', source: 'No statutory period' };

/** A notice in another format or language: no law sets a day (Equality Act 2010 s.20 asks for reasonable steps), so it has a promise of the landlord's. Its own region's holidays count. */
export const formatPromiseRule: Omit<WorkingDayRule, 'regions'> = {
  id: 'format-promise', version: '2026-11-26', source: 'The landlord’s own promise; UK GDPR Art. 12(1) and Equality Act 2010 s.20 set no day', workingDays: 10, extendedWorkingDays: null,
};

/** DPA 2018 s.164A(3): a complaint to the landlord is acknowledged within 30 days; day one is the day after receipt. */
export const complaintRule: DayRule = {
  id: 'complaint-acknowledgement', version: '2026-06-19',
  source: 'DPA 2018 s.164A(3); SI 2026/82 reg. 3; ICO guidance of 12 February 2026',
  days: 30, inForceFrom: '2026-06-19', rolls: true,
};

/** Social Tenant Access to Information Requirements, chapter 2. Whether the last day moves off a weekend is not known, so it does not. */
export const stairsRule: DayRule = {
  id: 'stairs', version: '2027-04-01', source: 'STAIRs ch. 2; policy statement of 30 September 2025',
  days: 30, inForceFrom: '2027-04-01', rolls: false,
};

/** Freedom of information and environmental information: 20 working days after receipt. */
export const workingDayRules: Readonly<Record<Exclude<InformationRegime, 'stairs'>, WorkingDayRule>> = {
  foia: { id: 'foia', version: '2005-01-01', source: 'FOIA 2000 s.10(1), (6)', workingDays: 20, extendedWorkingDays: null, regions },
  eir: { id: 'eir', version: '2005-01-01', source: 'EIR 2004 regs 5(2), 7(1)', workingDays: 20, extendedWorkingDays: 40, regions },
  foisa: { id: 'foisa', version: '2005-01-01', source: 'FOISA 2002 ss.10(1), 73', workingDays: 20, extendedWorkingDays: null, regions: ['scotland'] },
  eisr: { id: 'eisr', version: '2005-01-01', source: 'EISRs 2004 regs 5(2), 7(1)', workingDays: 20, extendedWorkingDays: 40, regions: ['scotland'] },
};
