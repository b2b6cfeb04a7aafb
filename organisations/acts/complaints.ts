import type { ComplaintEventKind, EvidenceRef } from '#contract/complaint-words.ts';
import type { ComplaintInput } from '#contract/complaints.ts';
import type { recordDeskComplaint } from '#contract/desk-cases.ts';
import type { BodyOf } from '#contract/endpoint.ts';
import type { Decision } from '#contract/decisions.ts';
import { Refusal } from '#contract/refusal.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import type { ComplaintActor } from '#domain/complaints/complaint-actor.ts';
import { openComplaintEvents } from '#domain/complaints/complaint-machine.ts';
import type { Pack } from '../pack.ts';
import type { RecordedAct } from '../views/activity-view.ts';
import { bothParts, type RecordedComplaint, type RecordedComplaintEvent, type RecordedEvidence } from '../views/complaint-view.ts';
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

type Request = Pick<RecordedRequest, 'id' | 'reference'>;

/** Which request a complaint is about. @throws Refusal invalid-input where it is none of the person's */
function aboutOf(requestId: string | null | undefined, own: readonly Request[]): RecordedComplaint['details']['about'] {
  if (requestId === null || requestId === undefined) return null;
  const request = own.find(({ id }) => id === requestId);
  if (!request) throw new Refusal('invalid-input', { errors: [{ pointer: '/requestId', code: 'not-offered' }] });
  return { requestId, reference: request.reference };
}

/**
 * A complaint as it is received, with its evidence as it stands today, oldest first.
 * @throws Refusal invalid-input where it points to something that is not the person's, or never was: the same answer
 */
export function newComplaint(body: ComplaintInput, timeline: Timeline, { now, today, id, reference, receiptId }: Moment & Pick<RecordedComplaint, 'id' | 'reference' | 'receiptId'>): RecordedComplaint {
  const { requestId, whatHappened, wish, aboutService } = body;
  const about = aboutOf(requestId, timeline.requests);
  const evidence = body.evidence.map((one, place) => {
    const there = found(one, timeline);
    if (!there) throw new Refusal('invalid-input', { errors: [{ pointer: `/evidence/${place}`, code: 'not-offered' }] });
    return there;
  });
  return {
    id, reference, receiptId, receivedOn: today,
    details: { whatHappened, wish, aboutService, about, evidence: evidence.toSorted((one, other) => one.on.localeCompare(other.on)) },
    events: [{ kind: 'submit', at: now, on: today, by: 'resident', words: null }],
  };
}

/**
 * A complaint that came in another way, as it is written down: received on the day it reached any member of staff. `own`: the requests of whoever complained, in which the one it is about has to be.
 * @throws Refusal invalid-input for a day that has not come, and for a request that is somebody else's or never was: the same answer
 */
export function complaintWrittenDown({ whatHappened, wish, aboutService, receivedOn, cameBy, requestId }: BodyOf<typeof recordDeskComplaint>, own: readonly Request[], { now, today, ...its }: Moment & Pick<RecordedComplaint, 'id' | 'reference' | 'receiptId'>): RecordedComplaint {
  if (receivedOn > today) throw new Refusal('invalid-input', { errors: [{ pointer: '/receivedOn', code: 'in-future' }] });
  return {
    id: its.id, reference: its.reference, receiptId: its.receiptId, receivedOn, cameBy, details: { whatHappened, wish, aboutService, about: aboutOf(requestId, own), evidence: [] },
    events: [{ kind: 'submit', at: now, on: receivedOn, by: 'resident', words: null }],
  };
}

/** Whether this member of staff may give the last answer: somebody else than who gave the first one (Housing Ombudsman, Complaint Handling Code). */
export function mayAnswerSecond(events: readonly RecordedComplaintEvent[], staffId: string): boolean {
  return events.findLast(({ kind }) => kind === 'outcome')?.staffId !== staffId;
}

/** What is said with a step, and which member of staff says it. */
interface SaidWith {
  readonly words: string;
  readonly language?: string | undefined;
  readonly staffId?: string;
}

/** The next event of a complaint. @throws Refusal complaint-not-open where the law allows no such step now, second-person-needed */
export function complaintStep(complaint: RecordedComplaint, kind: ComplaintEventKind, by: ComplaintActor, said: SaidWith | null, { now, today, pack }: Moment & { readonly pack: Pack }): RecordedComplaintEvent {
  if (!openComplaintEvents(bothParts(complaint, pack), by).includes(kind)) throw new Refusal('complaint-not-open');
  if (kind === 'second-outcome' && said?.staffId !== undefined && !mayAnswerSecond(complaint.events, said.staffId)) throw new Refusal('second-person-needed');
  return { kind, at: now, on: today, by, words: said?.words ?? null, ...(said?.language !== undefined && { language: said.language }), ...(said?.staffId !== undefined && { staffId: said.staffId }) };
}

/** What the receipt for an act on a complaint says. */
export function complaintAbout(act: 'made' | 'withdrawn' | 'second-asked', { id, reference, receivedOn }: RecordedComplaint): Extract<ReceiptAbout, { subject: 'complaint' }> {
  return { subject: 'complaint', act, complaint: { id, reference, receivedOn } };
}
