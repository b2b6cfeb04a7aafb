import type { ComplaintEvent, ComplaintEventKind, EvidenceRef } from '#contract/complaint-words.ts';
import type { ComplaintInput } from '#contract/complaints.ts';
import type { Decision } from '#contract/decisions.ts';
import { Refusal } from '#contract/refusal.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { allowedComplaintEvents, type ComplaintActor, foldComplaint } from '#domain/complaints/complaint-machine.ts';
import type { RecordedAct } from '../views/activity-view.ts';
import type { RecordedComplaint, RecordedEvidence } from '../views/complaint-view.ts';
import type { RecordedDisclosure } from '../views/disclosure-view.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';
import type { RecordedRequest } from '../views/request-view.ts';
import type { Moment } from './move-request.ts';

/** What of the person's own timeline may be evidence: only what they can see. */
export interface Timeline {
  readonly requests: readonly RecordedRequest[];
  readonly acts: readonly RecordedAct[];
  readonly disclosures: readonly RecordedDisclosure[];
  readonly decisions: readonly Decision[];
}

function found({ kind, ref }: EvidenceRef, { requests, acts, disclosures, decisions }: Timeline): RecordedEvidence | undefined {
  switch (kind) {
    case 'request': { const one = requests.find(({ id }) => id === ref); return one && { kind, ref, on: one.receivedOn, reference: one.reference, requestKind: one.kind }; }
    case 'activity': { const one = acts.find(({ place }) => String(place) === ref); return one && { kind, ref, on: londonDate(one.at), act: one.act, by: one.by }; }
    case 'disclosure': { const one = disclosures.find(({ id }) => id === ref); return one && { kind, ref, on: one.on, recipient: one.recipient, purpose: one.purpose }; }
    case 'decision': { const one = decisions.find(({ id }) => id === ref); return one && { kind, ref, on: one.on, name: one.name }; }
  }
}

/**
 * A complaint as it is received, with its evidence as it stands today, oldest first.
 * @throws Refusal invalid-input where it points to something that is not the person's, or never was: the same answer
 */
export function newComplaint(body: ComplaintInput, timeline: Timeline, { now, today, id, reference, receiptId }: Moment & Pick<RecordedComplaint, 'id' | 'reference' | 'receiptId'>): RecordedComplaint {
  const { requestId, whatHappened, wish, aboutService } = body;
  const request = timeline.requests.find((one) => one.id === requestId);
  if (requestId !== null && !request) throw new Refusal('invalid-input', { errors: [{ pointer: '/requestId', code: 'not-offered' }] });
  const evidence = body.evidence.map((one, place) => {
    const there = found(one, timeline);
    if (!there) throw new Refusal('invalid-input', { errors: [{ pointer: `/evidence/${place}`, code: 'not-offered' }] });
    return there;
  });
  return {
    id, reference, receiptId, receivedOn: today,
    details: { whatHappened, wish, aboutService, about: request ? { requestId: request.id, reference: request.reference } : null, evidence: evidence.toSorted((one, other) => one.on.localeCompare(other.on)) },
    events: [{ kind: 'submit', at: now, on: today, by: 'resident', words: null }],
  };
}

/** The next event of a complaint. @throws Refusal complaint-not-open where the law allows no such step now */
export function complaintStep(events: readonly ComplaintEvent[], kind: ComplaintEventKind, by: ComplaintActor, said: { readonly words: string; readonly language: string | undefined } | null, { now, today }: Moment): ComplaintEvent {
  if (!allowedComplaintEvents(foldComplaint(events), by).includes(kind)) throw new Refusal('complaint-not-open');
  return { kind, at: now, on: today, by, words: said?.words ?? null, ...(said?.language !== undefined && { language: said.language }) };
}

/** What the receipt for an act on a complaint says. */
export function complaintAbout(act: 'made' | 'withdrawn', { id, reference, receivedOn }: RecordedComplaint): Extract<ReceiptAbout, { subject: 'complaint' }> {
  return { subject: 'complaint', act, complaint: { id, reference, receivedOn } };
}
