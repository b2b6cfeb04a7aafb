import type { ClockView } from '#contract/clock.ts';
import type { StateKind } from '#src/components/state-kind.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { openPause, unrolledEnd } from './clock-phase.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

/** The top line of a clock: a label, then a date or a word. */
export interface ClockHead {
  readonly label: WordKey<'clock'>;
  readonly value: { readonly date: string } | { readonly key: WordKey<'clock'> };
}

const noDay = (key: WordKey<'clock'>): ClockHead => ({ label: 'label.clock', value: { key } });

/** What the clock says first. `endedOn`: the day of the last event, with a clock that has ended. */
export function clockHead(clock: ClockView, endedOn?: string): ClockHead {
  const about = unrolledEnd(clock);
  switch (clock.status) {
    case 'ended': return endedOn ? { label: 'label.ended', value: { date: endedOn } } : noDay('state.ended');
    case 'not-started': return noDay('value.not-started');
    case 'paused': return { label: 'label.paused', value: { date: openPause(clock)?.from ?? clock.today } };
    case 'no-clock': return noDay(clock.rule.id === 'marketing-objection' ? 'value.at-once' : 'value.no-day');
    case 'not-in-force': return noDay('value.no-day');
    case 'holidays-not-known': return about ? { label: 'label.about', value: { date: about } } : noDay('value.no-day');
    case 'running': return clock.due ? { label: clock.overdue ? 'label.late' : 'label.due', value: { date: clock.due } } : noDay('value.no-day');
  }
}

/** The state of a clock: late is said as late, whatever else is true. */
export function clockState(clock: ClockView, turn: 'landlord' | 'resident' | 'nobody'): { readonly kind: StateKind; readonly key: WordKey<'clock'> } {
  if (clock.status === 'ended' || turn === 'nobody') return { kind: 'done', key: 'state.ended' };
  if (clock.overdue) return { kind: 'late', key: 'state.late' };
  return turn === 'resident' ? { kind: 'needs-you', key: 'state.needs-you' } : { kind: 'waiting', key: 'state.running' };
}

/** When and why it started, or what it waits for. */
export function clockStartWords({ status, startedOn, startReason, receivedOn }: ClockView): ClockSentence {
  if (startedOn) return sentence(`start.${startReason}`, { start: startedOn });
  return status === 'not-started' ? sentence(`waits.${startReason}`) : sentence('start.none', { received: receivedOn });
}
