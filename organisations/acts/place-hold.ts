import type { HoldInput } from '#contract/holds.ts';
import { Refusal } from '#contract/refusal.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { addDuration } from '#domain/retention/add-duration.ts';
import type { Pack } from '../pack.ts';
import type { RecordedHold } from '../views/hold-view.ts';
import type { Moment } from './move-request.ts';

/** What is to be kept, without who asks. */
type Wish = Pick<HoldInput, 'medium' | 'site' | 'place' | 'on' | 'from' | 'to'>;

/**
 * A hold as it is asked for. A recording that may be gone already is asked for all the same: only the landlord can tell.
 * @throws Refusal invalid-input for a site that this landlord does not have, or a day that has not come
 */
export function newHold(pack: Pack, wish: Wish, { now, today, id, reference }: Moment & Pick<RecordedHold, 'id' | 'reference'>): RecordedHold {
  const { medium, site, place, on, from, to } = wish;
  const those = pack.recordings.filter((one) => one.kind === medium);
  const recording = site === null ? those[0] : those.find((one) => one.sites.some((each) => each.id === site));
  if (site !== null && !recording) throw new Refusal('invalid-input', { errors: [{ pointer: '/site', code: 'not-offered' }] });
  if (on > today) throw new Refusal('invalid-input', { errors: [{ pointer: '/on', code: 'in-future' }] });
  const overwrittenOn = recording ? addDuration(on, recording.overwrittenAfter) : null;
  return { id, reference, medium, site, place, on, from, to, askedOn: today, overwrittenOn, events: [{ kind: 'asked', at: now, until: null }] };
}

/** What a request for a recording asks to be kept: a hold comes first, before any identity step. `undefined` for other kinds. */
export function holdWishOf(details: RequestDetails, today: string): (Wish & { readonly holdId: string | null }) | undefined {
  if (details.kind !== 'recordings') return undefined;
  const { holdId, medium, site, place, date, from, to } = details;
  // A day that has not come is no day to hold; the desk asks what was meant.
  return { holdId, medium, site, place, on: date > today ? today : date, from, to };
}

/** Said alike of a hold that never was and of one that belongs to somebody else. */
export const holdNotThere = (): Refusal => new Refusal('invalid-input', { errors: [{ pointer: '/details/holdId', code: 'not-offered' }] });
