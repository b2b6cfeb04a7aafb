import type { DeskComplaint, DeskHold } from '#contract/desk-cases.ts';
import { openComplaintEvents } from '#domain/complaints/complaint-machine.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import { mayAnswerSecond } from '../acts/complaints.ts';
import { bothParts, complaintView, type RecordedComplaint } from './complaint-view.ts';
import { holdView, type RecordedHold } from './hold-view.ts';

/** Whose a case is, and how to reach them. */
interface Whose {
  readonly resident: DeskComplaint['resident'];
  readonly contact: string | null;
}

/** A complaint as this member of the desk sees it. */
export function deskComplaintView(complaint: RecordedComplaint, { resident, contact }: Whose, staffId: string, pack: Pack, words: Words, today: string): DeskComplaint {
  const allowed = openComplaintEvents(bothParts(complaint, pack), 'landlord').filter((one) => one !== 'second-outcome' || mayAnswerSecond(complaint.events, staffId));
  return { ...complaintView(complaint, pack, words, today), resident, contact, cameBy: complaint.cameBy ?? 'portal', allowed };
}

/** Open ones first, by their clock; what has ended after them. */
export function byUrgency(one: DeskComplaint, other: DeskComplaint): number {
  const key = ({ open, clock, service }: DeskComplaint) => {
    const days = [clock.status === 'ended' ? null : clock.due, service?.acknowledgeBy ?? null, service?.answerBy ?? null].filter((day) => day !== null).toSorted();
    return `${open ? 0 : 1} ${days[0] ?? '9999'}`;
  };
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
