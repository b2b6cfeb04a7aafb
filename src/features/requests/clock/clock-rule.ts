import type { ClockView } from '#contract/clock.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { phaseOf, unrolledEnd, type ClockPhase } from './clock-phase.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

type InWorkingDays = 'foia' | 'eir' | 'foisa' | 'eisr' | 'format-promise';

const isInWorkingDays = (id: string): id is InWorkingDays => ['foia', 'eir', 'foisa', 'eisr', 'format-promise'].includes(id);

function monthRule(clock: ClockView, phase: ClockPhase): ClockSentence {
  const { startedOn, due, pausedDays, extension } = clock;
  const end = unrolledEnd(clock);
  if (startedOn === null) return sentence('rule.ukgdpr-month.not-started');
  // Without a date: the month stands still from the day after the question, whose own day still counts.
  if (phase === 'paused') return sentence('rule.ukgdpr-month.paused');
  if (due === null) return sentence('rule.ukgdpr-month.holidays-not-known', { start: startedOn, end: end ?? startedOn });
  const dates = { start: startedOn, due };
  const longer = extension?.inTime ?? false;
  if (pausedDays > 0) return sentence(longer ? 'rule.ukgdpr-month.extended-paused-days' : 'rule.ukgdpr-month.paused-days', dates, { count: pausedDays });
  if (longer) return sentence('rule.ukgdpr-month.extended', dates);
  return end && end !== due ? sentence('rule.ukgdpr-month.rolled', { ...dates, end }) : sentence('rule.ukgdpr-month', dates);
}

function complaintRule({ due, nominalDue, rule }: ClockView): ClockSentence {
  if (nominalDue === null) return sentence('rule.complaint-acknowledgement.not-in-force', { from: rule.version });
  if (due === null) return sentence('rule.complaint-acknowledgement.holidays-not-known', { end: nominalDue });
  return due === nominalDue ? sentence('rule.complaint-acknowledgement', { due }) : sentence('rule.complaint-acknowledgement.rolled', { end: nominalDue, due });
}

function plainRule(key: WordKey<'clock'>, { startedOn, receivedOn, due }: ClockView): ClockSentence {
  return sentence(key, { start: startedOn ?? receivedOn, ...(due && { due }) });
}

/** The rule behind the date in one breath, with the dates put in. A rule that a newer server knows and this app does not says the date alone. */
export function clockRule(clock: ClockView): ClockSentence {
  const { id } = clock.rule;
  const phase = phaseOf(clock);
  if (id === 'marketing-objection' || id === 'no-legal-clock') return sentence(`rule.${id}`);
  if (id === 'ukgdpr-month') return monthRule(clock, phase);
  if (id === 'complaint-acknowledgement') return complaintRule(clock);
  if (id === 'stairs') return clock.due === null ? sentence('rule.stairs.not-in-force', { from: clock.rule.version }) : plainRule('rule.stairs', clock);
  if ((id === 'eir' || id === 'eisr') && clock.extension?.inTime && clock.due !== null) return plainRule('rule.eir.extended', clock);
  if (isInWorkingDays(id)) return plainRule(clock.due === null ? `rule.${id}.holidays-not-known` : `rule.${id}`, clock);
  return clock.due === null ? sentence('rule.no-legal-clock') : sentence('rule.unknown', { due: clock.due });
}
