import type { DeskComplaint, DeskHold } from '#contract/desk-cases.ts';
import { allowedComplaintEvents, foldComplaint } from '#domain/complaints/complaint-machine.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import { complaintView, type RecordedComplaint } from './complaint-view.ts';
import { holdView, type RecordedHold } from './hold-view.ts';

/** Whose a case is, and how to reach them. */
interface Whose {
  readonly resident: DeskComplaint['resident'];
  readonly contact: string | null;
}

/** A complaint as the desk sees it. */
export function deskComplaintView(complaint: RecordedComplaint, { resident, contact }: Whose, pack: Pack, words: Words, today: string): DeskComplaint {
  return { ...complaintView(complaint, pack, words, today), resident, contact, allowed: [...allowedComplaintEvents(foldComplaint(complaint.events), 'landlord')] };
}

/** Open ones first, by their clock; what has ended after them. */
export function byUrgency(one: DeskComplaint, other: DeskComplaint): number {
  const key = ({ allowed, clock }: DeskComplaint) => `${allowed.includes('outcome') ? 0 : 1} ${clock.status === 'ended' ? 1 : 0} ${clock.due ?? '9999'}`;
  return key(one).localeCompare(key(other));
}

/** A hold as the desk sees it. */
export function deskHoldView(hold: RecordedHold, contact: string | null): DeskHold {
  return { ...holdView(hold), contact, askedAt: hold.events[0]?.at ?? `${hold.askedOn}T00:00:00.000Z` };
}

/** What nobody has looked at first, by the day it would be gone. */
export function byOverwriting(one: DeskHold, other: DeskHold): number {
  const key = ({ state, overwrittenOn }: DeskHold) => `${state === 'asked' ? 0 : 1} ${overwrittenOn ?? '9999'}`;
  return key(one).localeCompare(key(other));
}
