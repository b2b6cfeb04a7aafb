import type { ComplaintFull } from '#contract/complaints.ts';

/** A complaint as a file to take to a regulator, an ombudsman or a court: everything dated, for people and machines. `today`: a Europe/London date. */
export function bundleFile(complaint: ComplaintFull, landlord: string, today: string): string {
  const { reference, receivedOn, state, about, whatHappened, wish, clock, service, events, evidence } = complaint;
  return JSON.stringify({
    kind: 'complaint-bundle', version: 1, madeOn: today, landlord, reference, receivedOn, state,
    aboutRequest: about?.reference ?? null, whatHappened, wish,
    acknowledgeBy: clock.due, acknowledgedLate: clock.overdue, rule: clock.rule, service,
    events: events.map(({ kind, on, at, by, words }) => ({ on, at, by, event: kind, words })),
    evidence: evidence.toSorted((one, other) => one.on.localeCompare(other.on)),
  }, null, 2);
}
