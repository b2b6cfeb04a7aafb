import type { ClockView } from '#contract/clock.ts';
import { openPause, pauseSentences, phaseOf, unrolledEnd } from './clock-phase.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

function extensionSentences({ extension, extensionNoticeBy, today, status, rule }: ClockView): readonly ClockSentence[] {
  if (extension) {
    const told = { told: extension.toldOn };
    if (extension.inTime) return [sentence('how.extension-in-time', told)];
    return [sentence('how.extension-too-late', told), ...(extensionNoticeBy ? [sentence('how.extension-last-day', { noticeBy: extensionNoticeBy })] : [])];
  }
  const mayStill = status === 'running' && extensionNoticeBy !== null && today <= extensionNoticeBy;
  return mayStill ? [sentence(rule.id === 'eir' ? 'how.extension-possible.eir' : 'how.extension-possible', { noticeBy: extensionNoticeBy })] : [];
}

/** Everything else that went into the date, each as a sentence: pauses, weekends, our own aim, more time. */
export function clockHow(clock: ClockView): readonly ClockSentence[] {
  const { due, target, pausedDays, extension, startedOn, usedDays, status, today } = clock;
  const phase = phaseOf(clock);
  const end = unrolledEnd(clock);
  const open = openPause(clock);
  const saysRolled = pausedDays === 0 && !extension?.inTime;
  return [
    ...pauseSentences(clock),
    ...(open && startedOn ? [sentence('how.used', {}, { count: usedDays })] : []),
    ...(pausedDays > 0 && open ? [sentence('how.paused-days', {}, { count: pausedDays })] : []),
    ...(end && due && end !== due && !saysRolled ? [sentence('how.rolled', { end, due })] : []),
    ...extensionSentences(clock),
    ...(target && status === 'running' && today <= target ? [sentence('how.target', { target })] : []),
    ...(phase === 'holidays-not-known' ? [sentence('how.holidays-not-known')] : []),
    ...(clock.overdue ? [sentence('how.late')] : []),
  ];
}
